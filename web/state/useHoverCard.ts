/** Which mark has its card open: while the pointer or the focus is on it, or the pointer on the card (WCAG 1.4.13). */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Time to move from the mark onto its card. */
const LINGER_MS = 250;

export interface HoverCard<T> {
  shown: { of: T; anchor: HTMLElement } | null;
  /** The pointer is on the mark. */
  hover: (of: T, anchor: HTMLElement) => void;
  /** The keyboard's focus is on the mark. */
  focus: (of: T, anchor: HTMLElement) => void;
  /** The pointer is on the card. */
  stay: () => void;
  /** The pointer has left the mark, or the card. */
  leave: () => void;
  /** The focus has left the mark. */
  blur: () => void;
  dismiss: () => void;
}

export function useHoverCard<T>(): HoverCard<T> {
  const [shown, setShown] = useState<HoverCard<T>['shown']>(null);
  const timer = useRef(0);
  const isHovered = useRef(false);
  const show = (of: T, anchor: HTMLElement) => {
    window.clearTimeout(timer.current);
    setShown((now) => (now?.of === of ? now : { of, anchor }));
  };
  const stay = () => {
    window.clearTimeout(timer.current);
    isHovered.current = true;
  };
  const leave = () => {
    window.clearTimeout(timer.current);
    isHovered.current = false;
    timer.current = window.setTimeout(
      () => setShown((now) => (now?.anchor.matches(':focus-visible') ? now : null)),
      LINGER_MS,
    );
  };
  const dismiss = () => {
    window.clearTimeout(timer.current);
    setShown(null);
  };
  const hover = (of: T, anchor: HTMLElement) => {
    isHovered.current = true;
    show(of, anchor);
  };
  // At once: Escape, pressed right afterwards, is meant for what has the focus then.
  const blur = () => isHovered.current || dismiss();
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEscape(shown !== null, dismiss);
  return { shown, hover, focus: show, stay, leave, blur, dismiss };
}

/** Before the pane hears of it, which Escape closes too: one key closes one thing. */
function useEscape(listening: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!listening) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      onEscape();
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, [listening]);
}
