import { useEffect, useRef } from 'preact/hooks';
import type { Citation } from '../../server/contract.js';
import { quoteRuns } from '../quote.js';
import { CopyQuote } from './CopyQuote.js';
import { MarkedText } from './MarkedText.js';
import { WhyThisPassage } from './WhyThisPassage.js';

interface CitationItemProps {
  citation: Citation;
  /** Whether it stands open in the reading pane. */
  open: boolean;
  onOpen: (button: HTMLElement) => void;
}

export function CitationItem({ citation, open, onOpen }: CitationItemProps) {
  const { n, label, title, scores } = citation;
  const item = useRef<HTMLLIElement>(null);
  // The pane narrows the conversation when it opens, and its buttons step on to other citations.
  useEffect(() => {
    if (open) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={item} class="citation" value={n} aria-current={open ? 'true' : undefined}>
      <blockquote dir="auto">
        <MarkedText runs={quoteRuns(citation)} markClass="highlight" />
      </blockquote>
      <div class="citation-source">
        <button type="button" class="citation-label" onClick={(event) => onOpen(event.currentTarget)}>
          [{n}] <bdi>{label}</bdi>
        </button>
        {!label.includes(title) && <cite dir="auto">{title}</cite>}
      </div>
      <div class="citation-tools">
        <CopyQuote citation={citation} />
        <WhyThisPassage scores={scores} />
      </div>
    </li>
  );
}
