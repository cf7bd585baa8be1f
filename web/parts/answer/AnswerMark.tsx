import type { Citation } from '../../../server/contract.js';
import type { HoverCard } from '../../state/useHoverCard.js';

interface AnswerMarkProps {
  citation: Citation;
  /** Whether the citation stands open in the reading pane. */
  current: boolean;
  card: HoverCard<Citation>;
  cardId: string;
  onOpen: (button: HTMLElement) => void;
}

/** The number behind a sentence. A finger has no hover: there it only opens the place. */
export function AnswerMark({ citation, current, card, cardId, onOpen }: AnswerMarkProps) {
  const { n, label } = citation;
  return (
    <>
      {'\u00a0'}
      <button
        type="button"
        class="answer-mark"
        aria-label={`[${n}] ${label}`}
        aria-current={current ? 'true' : undefined}
        aria-describedby={card.shown?.of === citation ? cardId : undefined}
        onPointerEnter={(event) => event.pointerType === 'mouse' && card.hover(citation, event.currentTarget)}
        onPointerLeave={card.leave}
        onFocus={({ currentTarget }) =>
          currentTarget.matches(':focus-visible') && card.focus(citation, currentTarget)
        }
        onBlur={card.blur}
        onClick={(event) => onOpen(event.currentTarget)}
      >
        [{n}]
      </button>
    </>
  );
}
