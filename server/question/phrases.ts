/** One pattern of the words that several languages have for a thing. */
import { fold } from '../../index/fold.js';

export type Language = 'zh' | 'en' | 'fr' | 'es' | 'ru' | 'ar';

/**
 * For each language its words, parted by bars, as a regular expression. But for Chinese, which is to be simplified,
 * they may have accents, and `*` stands for any ending.
 */
export type Phrases = Partial<Record<Language, string>>;

/**
 * Matches the words in a text that was folded: anywhere in Chinese, which does not part its words, and as whole words
 * in the other languages. Global.
 */
export function phrasePattern({ zh, ...others }: Phrases): RegExp {
  const words = Object.values(others).map((list) => fold(list).replaceAll('*', '\\p{L}*'));
  const parted = words.length > 0 ? [`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`] : [];
  return new RegExp([...parted, ...(zh ? [zh] : [])].join('|'), 'gu');
}
