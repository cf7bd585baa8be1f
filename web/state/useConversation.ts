/** The questions asked so far and what became of them. */
import { useRef, useState } from 'preact/hooks';
import type { Answer } from '../../server/contract.js';
import { postQuestion, type RequestError } from '../api.js';
import { toRequestError } from './useLoaded.js';

export type Turn = { id: number; question: string } & Outcome;

export type Outcome =
  | { state: 'asking' }
  | { state: 'answered'; answer: Answer }
  | { state: 'failed'; error: RequestError };

export interface Conversation {
  turns: Turn[];
  /** Whether an answer is awaited; one question is under way at a time. */
  asking: boolean;
  ask: (question: string) => void;
  /** Asks a failed question once more, in its place. */
  askAgain: (turn: Turn) => void;
  restart: () => void;
}

/** A follow-up leans on what was asked just before; more would only lengthen the request. */
const EARLIER_COUNT = 10;

export function useConversation(): Conversation {
  const [turns, setTurns] = useState<Turn[]>([]);
  const underway = useRef<AbortController>(new AbortController());
  const nextId = useRef(1);

  const send = async (id: number, question: string) => {
    const abort = new AbortController();
    underway.current = abort;
    setTurns((all) => placed(all, { id, question, state: 'asking' }));
    const outcome = await answerTo(question, earlierQuestions(turns, id), abort.signal);
    if (!abort.signal.aborted) setTurns((all) => placed(all, { id, question, ...outcome }));
  };

  return {
    turns,
    asking: turns.some((turn) => turn.state === 'asking'),
    ask: (question) => void send(nextId.current++, question),
    askAgain: (turn) => void send(turn.id, turn.question),
    restart: () => {
      underway.current.abort();
      setTurns([]);
    },
  };
}

async function answerTo(
  question: string,
  turns: { question: string }[],
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    return { state: 'answered', answer: await postQuestion({ question, turns }, signal) };
  } catch (error) {
    return { state: 'failed', error: toRequestError(error) };
  }
}

function earlierQuestions(turns: Turn[], id: number): { question: string }[] {
  return turns
    .filter((turn) => turn.id < id && turn.state === 'answered')
    .slice(-EARLIER_COUNT)
    .map(({ question }) => ({ question }));
}

function placed(turns: Turn[], turn: Turn): Turn[] {
  const known = turns.some(({ id }) => id === turn.id);
  return known ? turns.map((other) => (other.id === turn.id ? turn : other)) : [...turns, turn];
}
