/** How the documents that a kept conversation cites stand to the corpus that is open now. */
import type { DocumentSummary } from '../server/contract.js';
import { answeredTurns, type KeptConversation } from './kept-conversation.js';

export type KeptStanding =
  /** All that it cites is here as it was; or it cites nothing. */
  | { state: 'same' }
  | { state: 'changed'; changed: number; cited: number }
  /** None of what it cites is here. */
  | { state: 'foreign' };

/** By the documents and not by the index, which is another one after every change of any file. */
export function standingOfKept(
  { turns }: KeptConversation,
  documents: readonly DocumentSummary[],
): KeptStanding {
  const citations = answeredTurns(turns).flatMap(({ answer }) => answer.citations);
  const cited = [...new Map(citations.map((one) => [`${one.documentId} ${one.contentHash}`, one])).values()];
  const here = new Map(
    documents
      .filter(({ state, removed }) => state === 'indexed' && !removed)
      .map(({ id, contentHash }) => [id, contentHash]),
  );
  const changed = cited.filter(({ documentId, contentHash }) => here.get(documentId) !== contentHash);
  if (changed.length === 0) return { state: 'same' };
  if (cited.every(({ documentId }) => !here.has(documentId))) return { state: 'foreign' };
  return { state: 'changed', changed: changed.length, cited: cited.length };
}
