import { useContext, useId } from 'preact/hooks';
import type { Place } from '../../server/contract.js';
import { isNarrow } from '../question-filter.js';
import type { Turn } from '../state/useConversation.js';
import type { OpenPlace } from '../state/useReading.js';
import { LanguageContext, useTexts } from '../texts/languages.js';
import { AnswerView, PartialAnswer } from './AnswerView.js';
import { NotReady } from './answer/NotReady.js';
import { SearchedFor } from './answer/SearchedFor.js';
import { Failure } from './Failure.js';
import { filterText } from './filter/filter-text.js';

interface QuestionTurnProps {
  turn: Turn;
  /** The citation that stands open in the reading pane. */
  reading: Place | null;
  onOpen: OpenPlace;
  /** Whether the server has documents to answer from. */
  ready: boolean;
  /** With a query in place of the completed question, or as before; null while another question is under way. */
  onAskAgain: ((query?: string) => void) | null;
}

export function QuestionTurn({ turn, reading, onOpen, ready, onAskAgain }: QuestionTurnProps) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const titleId = useId();
  const query = queryOf(turn);
  return (
    <article class="turn" aria-labelledby={titleId}>
      <h2 id={titleId} dir="auto">
        {turn.question}
      </h2>
      {query !== null && query !== turn.question && (
        <SearchedFor key={query} query={query} onSearch={onAskAgain} />
      )}
      {isNarrow(turn.filter) && (
        <p class="aside">{texts.answer.askedOf(filterText(turn.filter, texts, language))}</p>
      )}
      <Outcome {...{ turn, reading, onOpen, ready, onAskAgain }} />
    </article>
  );
}

function Outcome({ turn, reading, onOpen, ready, onAskAgain }: QuestionTurnProps) {
  const texts = useTexts();
  const onRetry = onAskAgain && (() => onAskAgain());
  switch (turn.state) {
    case 'asking':
      return <PartialAnswer found={turn.found} notice={texts.searching} {...{ reading, onOpen }} />;
    case 'stopped':
      return (
        <>
          <PartialAnswer found={turn.found} notice={texts.answer.stopped} {...{ reading, onOpen }} />
          <button type="button" class="ask-again" disabled={!onRetry} onClick={() => onRetry?.()}>
            {texts.answer.askAgain}
          </button>
        </>
      );
    case 'answered':
      return <AnswerView answer={turn.answer} {...{ reading, onOpen }} />;
    case 'failed':
      if (turn.error.type === 'urn:pincite:busy') return <NotReady {...{ ready, onRetry }} />;
      return <Failure title={texts.failed} error={turn.error} onRetry={onRetry} />;
  }
}

/** What was searched, as far as it is known. */
function queryOf(turn: Turn): string | null {
  if (turn.state === 'answered') return turn.answer.query;
  return 'found' in turn ? (turn.found.query ?? turn.editedQuery) : turn.editedQuery;
}
