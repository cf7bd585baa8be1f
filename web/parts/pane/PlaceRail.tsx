/** A thin rail beside the scroll bar with a tick for each place of the document. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Where a place stands: in which child of the scrolling region, and how far in it, 0..1. */
export interface Tick {
  /** Position of the place among all of the pane. */
  index: number;
  child: number;
  share: number;
  current: boolean;
}

interface PlaceRailProps {
  region: RefObject<HTMLElement | null>;
  ticks: readonly Tick[];
  onGo: (index: number) => void;
}

/**
 * For the eye and the pointer only: the buttons that step through the places do the same by keyboard, and tell it.
 * A click goes to the tick that is nearest, so that no one has to meet a line of three pixels.
 */
export function PlaceRail({ region, ticks, onGo }: PlaceRailProps) {
  const tops = useTops(region, ticks);
  const go = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const at = (event.clientY - top) / height;
    const distances = tops.map((one) => Math.abs(one - at));
    const nearest = ticks[distances.indexOf(Math.min(...distances))];
    if (nearest) onGo(nearest.index);
  };
  if (ticks.length < 2) return null;
  return (
    <div class="rail" aria-hidden="true" onClick={go}>
      {ticks.map(({ index, current }, i) => (
        <span
          key={index}
          class={current ? 'tick tick-current' : 'tick'}
          style={{ insetBlockStart: `${(tops[i] ?? 0) * 100}%` }}
        />
      ))}
    </div>
  );
}

/**
 * The share of the scrolled height above each tick. Chunks out of view have a guessed height until they are laid out,
 * which moves the scroll bar, too; so it is measured again while scrolling.
 */
function useTops(region: RefObject<HTMLElement | null>, ticks: readonly Tick[]): readonly number[] {
  const [tops, setTops] = useState<readonly number[]>([]);
  useLayoutEffect(() => {
    const element = region.current;
    if (!element || ticks.length < 2) return;
    let frame = 0;
    const measure = () => setTops(ticks.map((tick) => topOf(element, tick)));
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    const observer = new ResizeObserver(soon);
    observer.observe(element);
    element.addEventListener('scroll', soon, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', soon);
      cancelAnimationFrame(frame);
    };
  }, [ticks]);
  return tops;
}

function topOf(region: HTMLElement, { child, share }: Tick): number {
  const box = region.children[child]?.getBoundingClientRect();
  if (!box) return 0;
  const top = box.top - region.getBoundingClientRect().top + region.scrollTop + share * box.height;
  return Math.min(1, top / region.scrollHeight);
}
