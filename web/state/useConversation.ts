/** The questions asked so far and what became of them. */
import { useRef, useState } from 'preact/hooks';
import type { Answer, AskRequest, Citation } from '../../server/contract.js';
import { askInParts, RequestError } from '../api.js';

/** Which documents a question is asked of; empty: all. */
export type Filter = Pick<AskRequest, 'documents' | 'languages' | 'dates'>;

export interface Asked {
  question: string;
  /** In place of the completed question, as the reader has edited it; null where it is completed. */
  editedQuery: string | null;
  filter: Filter;
}

export type Turn = Asked & { id: number /** ISO 8601. */; askedAt: string } & Outcome;

export type Outcome =
  | { state: 'asking'; found: Found }
  | { state: 'answered'; answer: Answer }
  /** By the reader, before the whole was there. */
  | { state: 'stopped'; found: Found }
  | { state: 'failed'; error: RequestError };

/** What has come of an answer that is still under way. */
export interface Found {
  query: string | null;
  citations: Citation[];
}

export interface Conversation {
  turns: Turn[];
  /** Whether an answer is awaited; one question is under way at a time. */
  asking: boolean;
  ask: (question: string, filter: Filter) => void;
  /** Asks once more, in the place of the turn: after a failure, or with an edited query. */
  askAgain: (turn: Turn, editedQuery?: string) => void;
  /** Gives up the question under way; what has come of its answer stays. */
  stop: () => void;
  restart: () => void;
  /** Puts an earlier conversation in the place of this one. */
  resume: (turns: Turn[]) => void;
}

/** A follow-up leans on what was asked just before; more would only lengthen the request. */
const EARLIER_COUNT = 10;

export function useConversation(): Conversation {
  const [turns, setTurns] = useState<Turn[]>([]);
  const underway = useRef(new AbortController());
  const nextId = useRef(1);

  const send = async (id: number, asked: Asked) => {
    const abort = new AbortController();
    underway.current = abort;
    const askedAt = new Date().toISOString();
    const place = (outcome: Outcome) => setTurns((all) => placed(all, { id, askedAt, ...asked, ...outcome }));
    let found: Found = { query: null, citations: [] };
    place({ state: 'asking', found });
    const outcome = await answerTo(requestOf(asked, turns, id), abort.signal, (more) => {
      found = { ...found, ...more };
      place({ state: 'asking', found });
    });
    if (!abort.signal.aborted) place(outcome);
    else if (abort.signal.reason === STOPPED) place({ state: 'stopped', found });
  };

  return {
    turns,
    asking: turns.some((turn) => turn.state === 'asking'),
    ask: (question, filter) => void send(nextId.current++, { question, filter, editedQuery: null }),
    askAgain: ({ id, question, filter, editedQuery }, edited) =>
      void send(id, { question, filter, editedQuery: edited ?? editedQuery }),
    stop: () => underway.current.abort(STOPPED),
    restart: () => {
      underway.current.abort();
      setTurns([]);
    },
    resume: (earlier) => {
      underway.current.abort();
      nextId.current = Math.max(0, ...earlier.map(({ id }) => id)) + 1;
      setTurns(earlier);
    },
  };
}

const STOPPED = new DOMException('stopped by the reader', 'AbortError');

async function answerTo(
  request: AskRequest,
  signal: AbortSignal,
  onFound: (more: Partial<Found>) => void,
): Promise<Outcome> {
  let citations: Citation[] = [];
  let answer: Answer | null = null;
  let error = new RequestError(null);
  try {
    for await (const part of askInParts(request, signal)) {
      if (part.name === 'query') onFound(part.value);
      else if (part.name === 'answer') answer = withFound(part.value, citations);
      else {
        citations = [...citations, part.value];
        onFound({ citations });
      }
    }
  } catch (thrown) {
    // A connection that breaks on the way is a server that does not answer.
    if (thrown instanceof RequestError) error = thrown;
  }
  return answer ? { state: 'answered', answer } : { state: 'failed', error };
}

/** A citation that is shown already stays the one it is: it may stand open in the pane. */
function withFound(answer: Answer, found: readonly Citation[]): Answer {
  const known = new Map(found.map((citation) => [citation.n, citation]));
  return { ...answer, citations: answer.citations.map((citation) => known.get(citation.n) ?? citation) };
}

/** A follow-up leans on what an earlier question was searched as, where the reader has put that otherwise. */
function requestOf({ question, editedQuery, filter }: Asked, turns: readonly Turn[], id: number): AskRequest {
  const earlier = turns
    .filter((turn) => turn.id < id)
    .slice(-EARLIER_COUNT)
    .map((turn) => ({ question: turn.editedQuery ?? turn.question }));
  return { question, turns: earlier, ...filter, ...(editedQuery !== null && { query: editedQuery }) };
}

function placed(turns: Turn[], turn: Turn): Turn[] {
  const known = turns.some(({ id }) => id === turn.id);
  return known ? turns.map((other) => (other.id === turn.id ? turn : other)) : [...turns, turn];
}
