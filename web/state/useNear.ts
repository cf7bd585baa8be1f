/** Whether an element is in view or near it, so that what only matters there is drawn only there. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** @param watched False where it does not matter: nothing is observed then, and nothing is near. */
export function useNear(element: RefObject<HTMLElement | null>, watched: boolean): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!watched) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: element.current!.parentElement,
      rootMargin: '100% 0px',
    });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, [watched]);
  return near && watched;
}
