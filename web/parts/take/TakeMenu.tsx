/** The menu of what to copy, worked by the keys that the ARIA Authoring Practices have for menus. */
import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Style, styles } from '../../taken.js';
import { useTexts } from '../../texts/languages.js';

interface TakeMenuProps {
  /** The style used last. */
  style: Style;
  copyIn: (style: Style) => void;
  copyLink: () => void;
  /** The focus has gone elsewhere. */
  onClose: () => void;
  onEscape: () => void;
}

export function TakeMenu({ style, copyIn, copyLink, onClose, onEscape }: TakeMenuProps) {
  const texts = useTexts();
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    menu.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
    menu.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const next = neighbourOf(items, event.key);
    if (event.key !== 'Escape' && !next) return;
    // Escape closes what is open innermost: this, and not the pane that it stands in.
    event.preventDefault();
    event.stopPropagation();
    if (next) next.focus();
    else onEscape();
  };
  const onFocusOut = ({ currentTarget, relatedTarget }: TargetedFocusEvent<HTMLDivElement>) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget as Node)) onClose();
  };

  return (
    <div
      ref={menu}
      class="take-menu"
      role="menu"
      aria-label={texts.take.menu}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <fieldset>
        <legend>{texts.take.copyAs}</legend>
        {styles.map((one) => (
          <button
            key={one}
            type="button"
            role="menuitemradio"
            aria-checked={one === style}
            tabIndex={-1}
            onClick={() => copyIn(one)}
          >
            {texts.take.styles[one]}
          </button>
        ))}
      </fieldset>
      <button type="button" role="menuitem" tabIndex={-1} onClick={copyLink}>
        {texts.take.copyLink}
      </button>
    </div>
  );
}

/** The item that a key leads to, round about; null where it leads to none. */
function neighbourOf(items: HTMLElement[], key: string): HTMLElement | null {
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return items[(at + 1) % items.length]!;
  if (key === 'ArrowUp') return items.at(at - 1)!;
  if (key === 'Home') return items[0]!;
  return key === 'End' ? items.at(-1)! : null;
}
