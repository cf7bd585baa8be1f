import { useId } from 'preact/hooks';
import type { Citation } from '../../server/contract.js';
import type { Turn } from '../state/useConversation.js';
import { useTexts } from '../texts/languages.js';
import { AnswerView } from './AnswerView.js';
import { Failure } from './Failure.js';

interface QuestionTurnProps {
  turn: Turn;
  /** The citation that stands open in the reading pane. */
  reading: Citation | null;
  onOpen: (citations: Citation[], index: number, button: HTMLElement) => void;
  /** Null while another question is under way. */
  onAskAgain: (() => void) | null;
}

export function QuestionTurn({ turn, reading, onOpen, onAskAgain }: QuestionTurnProps) {
  const texts = useTexts();
  const titleId = useId();
  return (
    <article class="turn" aria-labelledby={titleId}>
      <h2 id={titleId} dir="auto">
        {turn.question}
      </h2>
      {turn.state === 'asking' && <p class="waiting">{texts.searching}</p>}
      {turn.state === 'failed' && <Failure title={texts.failed} error={turn.error} onRetry={onAskAgain} />}
      {turn.state === 'answered' && <AnswerView answer={turn.answer} reading={reading} onOpen={onOpen} />}
    </article>
  );
}
