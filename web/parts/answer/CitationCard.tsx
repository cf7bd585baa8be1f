import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Citation } from '../../../server/contract.js';
import { contextRuns } from '../../answer-sentences.js';
import { cardPlace } from '../../card-place.js';
import { quoteRuns } from '../../quote.js';
import type { HoverCard } from '../../state/useHoverCard.js';
import { MarkedText } from '../MarkedText.js';

interface CitationCardProps {
  id: string;
  of: Citation;
  anchor: HTMLElement;
  card: HoverCard<Citation>;
}

/** Where a sentence stands, and what stands around it. */
export function CitationCard({ id, of: citation, anchor, card }: CitationCardProps) {
  const { label, title } = citation;
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // In the browser's top layer, where nothing that scrolls cuts it off.
    box.current!.showPopover();
    const put = () => putBeside(box.current!, anchor);
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [anchor]);
  return (
    <div
      ref={box}
      id={id}
      class="citation-card"
      role="tooltip"
      popover="manual"
      onPointerEnter={card.stay}
      onPointerLeave={card.leave}
    >
      <p class="citation-card-label">
        <bdi>{label}</bdi>
      </p>
      {!label.includes(title) && (
        <p class="citation-card-title" dir="auto">
          {title}
        </p>
      )}
      <p class="citation-card-quote" dir="auto">
        <MarkedText runs={contextRuns(quoteRuns(citation))} markClass="highlight" />
      </p>
    </div>
  );
}

/** By the style object: style attributes are forbidden on this page. */
function putBeside(box: HTMLElement, anchor: HTMLElement): void {
  box.style.maxHeight = '';
  const screen = { width: document.documentElement.clientWidth, height: window.innerHeight };
  const { left, top, maxHeight } = cardPlace(
    anchor.getBoundingClientRect(),
    { width: box.offsetWidth, height: box.offsetHeight },
    screen,
  );
  Object.assign(box.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
}
