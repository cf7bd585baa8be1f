/** Which words of a question occur nowhere in the corpus. */
import { ara, eng, fra, rus, spa, zho } from 'stopword';
import { fold } from '../index/fold.js';
import { type LexicalIndex, termsOf } from '../index/lexical.js';

/** Words that carry the question, not its subject. Chinese function words are listed by character. */
const FUNCTION_WORDS = new Set([...ara, ...eng, ...fra, ...rus, ...spa].map(fold));
const CHINESE_FUNCTION = new Set([...zho.map(fold), ...'吗呢吧怎样些个是有无能会可以应当须候少']);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The question's words as typed, without function words, of which no passage holds all terms. */
export function unmatchedTerms(question: string, lexical: LexicalIndex): string[] {
  const words = [...segmenter.segment(question)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
  return [...new Set(words)].filter(
    (word) => isContent(word) && termsOf(word).some((term) => lexical.frequency(term) === 0),
  );
}

/** Whether a word says something of the subject. */
export function isContent(word: string): boolean {
  const folded = fold(word);
  if (/^[\u3400-\u9fff]+$/u.test(folded))
    return folded.length > 1 && [...folded].some((character) => !CHINESE_FUNCTION.has(character));
  return !FUNCTION_WORDS.has(folded) && (folded.length > 1 || /\d/.test(folded));
}
