/** What is seen of a column of pages, at which scale; what is in the middle stays there when the scale changes. */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  type Anchor,
  anchorAt,
  fittingScale,
  heightOf,
  layoutOf,
  type PageSize,
  type View,
  zoomed,
} from '../page-layout.js';

/** @param fitted The page whose width is the region's, unless the reader chooses a scale. */
export function usePageView(sizes: readonly PageSize[], fitted: PageSize) {
  const region = useRef<HTMLElement>(null);
  const [view, setView] = useState<View & { width: number }>({ top: 0, height: 0, width: 0 });
  const [chosen, setChosen] = useState<number | null>(null);
  const scale = chosen ?? fittingScale(fitted, view.width);
  const layout = useMemo(() => layoutOf(sizes, scale), [sizes, scale]);
  const latest = useRef(layout);
  latest.current = layout;
  const anchor = useRef<Anchor & { across: number }>({ page: 0, share: 0, across: 0.5 });

  const look = useCallback(() => {
    const { scrollTop: top, clientHeight: height, clientWidth: width } = region.current!;
    const across = (region.current!.scrollLeft + width / 2) / region.current!.scrollWidth;
    anchor.current = { ...anchorAt(latest.current, top + height / 2), across };
    setView({ top, height, width });
  }, []);
  useEffect(() => watched(region.current!, look, setView), []);
  useLayoutEffect(() => {
    const { clientHeight, clientWidth, scrollWidth } = region.current!;
    region.current!.scrollTop = heightOf(layout, anchor.current) - clientHeight / 2;
    region.current!.scrollLeft = anchor.current.across * scrollWidth - clientWidth / 2;
  }, [layout]);

  return {
    region,
    view,
    layout,
    fits: chosen === null,
    fit: () => setChosen(null),
    zoom: (by: 1 | -1) => setChosen(zoomed(scale, by)),
    /** Brings the top of a page to the top of the view. */
    goTo: (page: number) => {
      region.current!.scrollTop = heightOf(latest.current, { page, share: 0 }) - 1;
      look();
    },
  };
}

/** Looks when the region has scrolled, and measures it when its size has changed. */
function watched(
  region: HTMLElement,
  look: () => void,
  setView: (measured: View & { width: number }) => void,
): () => void {
  let frame = 0;
  const soon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  };
  const measure = () => {
    const { scrollTop: top, clientHeight: height, clientWidth: width } = region;
    setView({ top, height, width });
  };
  const observer = new ResizeObserver(measure);
  observer.observe(region);
  region.addEventListener('scroll', soon, { passive: true });
  return () => {
    observer.disconnect();
    region.removeEventListener('scroll', soon);
    cancelAnimationFrame(frame);
  };
}
