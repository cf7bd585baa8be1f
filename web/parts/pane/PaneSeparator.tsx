/** The line between the conversation and the pane, which is moved by pointer or by keyboard. */
import { useLayoutEffect } from 'preact/hooks';
import { usePreference } from '../../state/usePreference.js';
import { useTexts } from '../../texts/languages.js';

/** Shares of the window's width, in per cent. */
const [LEAST, MOST, USUAL] = [30, 70, 50];
const STEP = 2;
const shares = Array.from({ length: MOST - LEAST + 1 }, (_, i) => String(LEAST + i));

export function PaneSeparator() {
  const texts = useTexts().pane;
  const [chosen, choose] = usePreference<string>({
    name: 'pane-share',
    choices: shares,
    fallback: String(USUAL),
  });
  const share = Number(chosen);
  // The page's grid reads it; without a pane it has no meaning.
  useLayoutEffect(() => document.documentElement.style.setProperty('--pane-share', `${share}%`), [share]);
  const go = (next: number) => choose(String(Math.round(Math.min(MOST, Math.max(LEAST, next)))));
  const press = (event: KeyboardEvent) => {
    const next = shareAfter(event.key, share);
    if (next === null) return;
    event.preventDefault();
    go(next);
  };
  const drag = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    go(100 * (1 - event.clientX / window.innerWidth));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule does not move
    <div
      class="pane-separator"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={texts.resize}
      aria-valuenow={share}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDblClick={() => go(USUAL)}
    />
  );
}

function shareAfter(key: string, share: number): number | null {
  if (key === 'ArrowLeft') return share + STEP;
  if (key === 'ArrowRight') return share - STEP;
  if (key === 'Home') return LEAST;
  return key === 'End' ? MOST : null;
}
