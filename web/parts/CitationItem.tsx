import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Citation } from '../../server/contract.js';
import { quoteRuns } from '../quote.js';
import { AlsoIn } from './answer/AlsoIn.js';
import { MarkedText } from './MarkedText.js';
import { TakeAway } from './take/TakeAway.js';
import { WhyThisPassage } from './WhyThisPassage.js';

interface CitationItemProps {
  citation: Citation;
  /** Whether it stands open in the reading pane. */
  open: boolean;
  onOpen: (button: HTMLElement) => void;
  /** Opens one of the places where the same is said. */
  onOpenSimilar: (index: number, button: HTMLElement) => void;
}

export function CitationItem({ citation, open, onOpen, onOpenSimilar }: CitationItemProps) {
  const { n, label, title, scores, alsoIn = [] } = citation;
  const item = useRef<HTMLLIElement>(null);
  // All that is shown is drawn anew with every part of an answer.
  const runs = useMemo(() => quoteRuns(citation), [citation]);
  // The pane narrows the conversation when it opens, and its buttons step on to other citations.
  useEffect(() => {
    if (open && !isMarkInView(item.current!)) item.current!.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return (
    <li ref={item} class="citation" value={n} aria-current={open ? 'true' : undefined}>
      <blockquote dir="auto">
        <MarkedText runs={runs} markClass="highlight" />
      </blockquote>
      <div class="citation-source">
        <button type="button" class="citation-label" onClick={(event) => onOpen(event.currentTarget)}>
          [{n}] <bdi>{label}</bdi>
        </button>
        {!label.includes(title) && <cite dir="auto">{title}</cite>}
      </div>
      {alsoIn.length > 0 && <AlsoIn places={alsoIn} onOpen={onOpenSimilar} />}
      <div class="citation-tools">
        <TakeAway place={citation} />
        <WhyThisPassage scores={scores} />
      </div>
    </li>
  );
}

/** Who reads the answer's text sees there which citation is open, and is not taken away from it. */
function isMarkInView(item: HTMLElement): boolean {
  const mark = item.closest('.answer-body')?.querySelector('.answer-mark[aria-current]');
  const box = mark?.getBoundingClientRect();
  return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
}
