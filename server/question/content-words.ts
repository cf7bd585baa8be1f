/** Which words of a question say something of its subject. */
import { ara, eng, fra, rus, spa, zho } from 'stopword';
import { fold } from '../../index/fold.js';

/** Verbs of a question of where something is named; in the other languages that part words they have too many forms. */
const NAMING = 'cite cites cited citing mention mentions mentioned mentioning'.split(' ');
/** Words that carry the question, not its subject. */
const FUNCTION_WORDS = new Set([...ara, ...eng, 'does', ...NAMING, ...fra, ...rus, ...spa].map(fold));
/** The same of Chinese, mostly by character. */
export const CHINESE_FUNCTION = new Set([...zho.map(fold), ...'吗呢吧怎样些个是有无能会可以应当须候少']);
const CHINESE_ASKING =
  /^(?:是否|看[法待]|[提谈]到|[提谈述]及|引[用述]|援引|何[时地人处年月日种以]|几[个年月日次]|多[少久长大]|为何|如何|哪\S|什么)$/u;
const CHINESE_COUNT = /^[一二两三四五六七八九十百千万几每][个位名枚架艘座次项条届年月日国方]$/u;

/** Whether a word says something of the subject. */
export function isContent(word: string): boolean {
  const folded = fold(word);
  if (/^[\u3400-\u9fff]+$/u.test(folded))
    return (
      folded.length > 1 &&
      !CHINESE_ASKING.test(folded) &&
      !CHINESE_COUNT.test(folded) &&
      [...folded].some((character) => !CHINESE_FUNCTION.has(character))
    );
  return !FUNCTION_WORDS.has(folded) && (folded.length > 1 || /\d/.test(folded));
}
