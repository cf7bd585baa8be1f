/** Searches kept conversations, without regard to case, accents and width. */
import { fold } from './fold.js';
import { answeredTurns, type KeptConversation, titleOf } from './kept-conversation.js';

const folded = new WeakMap<KeptConversation, string[]>();

/** Those whose title, questions and quotes hold every word of the query. */
export function searchKept(all: readonly KeptConversation[], query: string): KeptConversation[] {
  const words = fold(query).text.split(' ').filter(Boolean);
  return all.filter((kept) => {
    const texts = foldedTexts(kept);
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
}

function foldedTexts(kept: KeptConversation): string[] {
  const known = folded.get(kept);
  if (known) return known;
  const questions = kept.turns.map(({ question }) => question);
  const quotes = answeredTurns(kept.turns).flatMap(({ answer }) =>
    answer.citations.map(({ quote }) => quote),
  );
  const texts = [titleOf(kept), ...questions, ...quotes].map((text) => fold(text).text);
  folded.set(kept, texts);
  return texts;
}
