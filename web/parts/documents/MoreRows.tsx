import { useEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';

/** So many rows at once are laid out without a pause that one notices. */
const STEP = 100;

/**
 * How many rows stand in the table, and a way to have more.
 *
 * @param list What is listed: another one begins anew.
 */
export function useRowCount(list: unknown): [number, () => void] {
  const [more, setMore] = useState({ list, count: STEP });
  const count = more.list === list ? more.count : STEP;
  return [count, () => setMore({ list, count: count + STEP })];
}

/** The rest of a long table comes when it is scrolled to, or by a button. */
export function MoreRows({ shown, count, onMore }: { shown: number; count: number; onMore: () => void }) {
  const texts = useTexts().library;
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((at) => at.isIntersecting) && onMore(),
      {
        rootMargin: '600px',
      },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, count]);
  if (shown >= count) return null;
  return (
    <p ref={end} class="more-rows">
      {texts.shownOf(shown, count)}{' '}
      <button type="button" onClick={onMore}>
        {texts.showMore}
      </button>
    </p>
  );
}
