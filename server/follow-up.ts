/** Completes a follow-up ("and Canada?") from the question before it. */
import { termsOf } from '../index/lexical.js';

/** Openings and pronouns that lean on what was said before. */
const LEANS =
  /^(?:and|but|what about|how about|why\??$|et|mais|y\s|pero|¿y\s|и\s|а\s|но\s|و|ماذا عن|那么?|那|还有|以及|其中|为什么[?？]?$)|\b(?:it|its|they|them|their|this|that|these|those|he|she|il|elle|ils|elles|leur|ello|ellos|sus|это|они|их|его)\b|(?:呢[?？]?$|它|他们|她们|该|此|这些|那些)/iu;
/** A question of fewer terms says too little by itself. */
const FEW_TERMS = 5;

/** What is searched: the question, after the one before it where it leans on that. */
export function completeQuery(question: string, turns: readonly { question: string }[]): string {
  const previous = turns.at(-1)?.question.trim();
  if (!previous || !LEANS.test(question.trim())) return question;
  return new Set(termsOf(question)).size > FEW_TERMS * 4 ? question : `${previous} ${question}`;
}
