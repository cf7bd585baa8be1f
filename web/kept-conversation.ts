/** A conversation as it is kept on the reader's device, and back. */
import type { Answer } from '../server/contract.js';
import { RequestError } from './api.js';
import type { Asked, Found, Turn } from './state/useConversation.js';

/** Raised when what is kept changes its form; what has another one is left as it is. */
export const KEPT_FORMAT = 1;

export interface KeptConversation {
  format: typeof KEPT_FORMAT;
  id: string;
  /** As the reader has named it; null: it goes by its first question. */
  name: string | null;
  /** ISO 8601; of the last question or answer, not of a new name. */
  changedAt: string;
  /** The index in use when it was last added to; empty where it was not known. */
  index: { id: string; model: string };
  /** At least one. */
  turns: KeptTurn[];
}

export type KeptTurn = Asked & { askedAt: string } & (
    | { state: 'answered'; answer: Answer }
    | { state: 'stopped'; found: Found }
    | { state: 'failed'; detail: string | null }
  );

/** A turn with its answer, as POST /api/export takes it. */
export interface AnsweredTurn {
  askedAt: string;
  answer: Answer;
}

/** An answer that is under way is kept as one that was stopped: that is what it is if the page goes now. */
export function keptTurn(turn: Turn): KeptTurn {
  const { question, editedQuery, filter, askedAt } = turn;
  const asked = { question, editedQuery, filter, askedAt };
  if (turn.state === 'answered') return { ...asked, state: 'answered', answer: turn.answer };
  if (turn.state === 'failed') return { ...asked, state: 'failed', detail: turn.error.detail };
  return { ...asked, state: 'stopped', found: turn.found };
}

export function resumedTurns({ turns }: Pick<KeptConversation, 'turns'>): Turn[] {
  return turns.map((turn, i) => {
    const id = i + 1;
    if (turn.state !== 'failed') return { ...turn, id };
    const { detail, ...asked } = turn;
    return { ...asked, id, error: new RequestError(detail) };
  });
}

/** What can be exported: answers that are whole. */
export function answeredTurns(turns: readonly (Turn | KeptTurn)[]): AnsweredTurn[] {
  return turns.flatMap((turn) =>
    turn.state === 'answered' ? [{ askedAt: turn.askedAt, answer: turn.answer }] : [],
  );
}

/** The name, or else the first question on one line. */
export function titleOf({
  name,
  turns,
}: Pick<KeptConversation, 'name'> & { turns: readonly Asked[] }): string {
  return name ?? (turns[0]?.question ?? '').replace(/\s+/g, ' ').trim();
}

export function newestFirst(all: readonly KeptConversation[]): KeptConversation[] {
  return [...all].sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
}

/** Nothing that others could guess is wanted of it, only that no two are the same. Works without HTTPS, too. */
export function newConversationId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(36)).join('-');
}
