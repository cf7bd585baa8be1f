/** The scrolling region of a text view, which keeps in view what is asked for, and the rail of places beside it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';
import { PlaceRail, type Tick } from './PlaceRail.js';

interface TextFrameProps {
  kind: 'reading' | 'extracted';
  ticks: readonly Tick[];
  onGo: (index: number) => void;
  /** New whenever the quote is to be brought into view. */
  shown: unknown;
  /** Position of the hit that is to be in view; −1 for none. */
  hit: number;
  children: ComponentChildren;
}

const SETTLING_FRAMES = 8;
const QUOTE = ['mark.highlight', 'mark.part'];

export function TextFrame({ kind, ticks, onGo, shown, hit, children }: TextFrameProps) {
  const texts = useTexts();
  const region = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The view that takes another's place goes on where the search stands.
    const hitGoesFirst = first.current && hit >= 0;
    first.current = false;
    return hitGoesFirst ? undefined : keepInView(region.current!, QUOTE);
  }, [shown]);
  useEffect(() => (hit < 0 ? undefined : keepInView(region.current!, [`[data-hit="${hit}"]`])), [hit, shown]);
  return (
    <div class="text-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={region} class={`document-text text-${kind}`} aria-label={texts.documentText} tabIndex={0}>
        {children}
      </section>
      <PlaceRail region={region} ticks={ticks} onGo={onGo} />
    </div>
  );
}

/**
 * Text out of view has only a guessed height; near the view it is laid out, which moves what is below. So the words are
 * brought into view again for some frames, until all around them has its height.
 */
function keepInView(region: HTMLElement, selectors: readonly string[]): () => void {
  const target = selectors.map((one) => region.querySelector(one)).find((found) => found !== null);
  let framesLeft = SETTLING_FRAMES;
  let frame = 0;
  const show = () => {
    // The middle of what is higher than the window would leave its beginning out of sight.
    const isHigh = (target?.getBoundingClientRect().height ?? 0) > region.clientHeight;
    target?.scrollIntoView({ block: isHigh ? 'start' : 'center' });
    if (target && framesLeft-- > 0) frame = requestAnimationFrame(show);
  };
  show();
  return () => cancelAnimationFrame(frame);
}
