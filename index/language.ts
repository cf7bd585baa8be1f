/** Which language a text is in. */
import { eld } from 'eld/small';
import { byFrequency } from './frequency.js';

/** Letters of the writing systems that alone decide the language among those the model is aligned for. */
const HAN = /[\u3400-\u9fff]/gu;
const KANA_HANGUL = /[\u3040-\u30ff\uac00-\ud7af]/u;
const LETTER = /\p{L}/gu;

/**
 * ISO 639-1 code, or null where the words do not tell: a symbol, a name, a text too short.
 *
 * Han letters decide by themselves (a Chinese question often holds Latin abbreviations); everything else is
 * asked of the n-gram detector.
 */
export function languageOf(text: string): string | null {
  const sample = text.slice(0, 1500);
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters === 0) return null;
  const han = sample.match(HAN)?.length ?? 0;
  if (han / letters > 0.25) return KANA_HANGUL.test(sample) ? null : 'zh';
  const found = eld.detect(sample);
  return found.language !== '' && found.isReliable() ? found.language : null;
}

/** The value that occurs most often, or null where there is none. */
export function mostFrequent(values: readonly (string | null)[]): string | null {
  return byFrequency(values.filter((value) => value !== null))[0] ?? null;
}
