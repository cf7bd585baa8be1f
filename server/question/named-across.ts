/** What a question names that passages in other languages name in words of their own: countries, treaties, figures. */
import { inverseFrequency } from '../../index/lexical.js';
import { names, specificsOf } from './specifics.js';

/** In cosine: so much a name counts that next to none of the passages has. */
const NAME_WEIGHT = 0.07;
/** More names say no more. */
const MOST = 1.5 * NAME_WEIGHT;

/**
 * What is added to the sums that rank passages in other languages than the question's, whose words cover nothing of it:
 * for each name a weight that falls with how many of them have it, as idf does.
 *
 * @param lang The question's language, null where undetected.
 * @returns A number for each text, 0..0.105.
 */
export function namedAcross(question: string, lang: string | null, texts: readonly string[]): number[] {
  if (texts.length === 0) return [];
  const once = new Map(
    specificsOf(question, lang).map((specific) => [JSON.stringify(specific.sense), specific]),
  );
  const held = [...once.values()].map((specific) => texts.map((text) => names(text, specific)));
  const weights = held.map((has) => NAME_WEIGHT * rarity(has.filter(Boolean).length, texts.length));
  return texts.map((_, i) => {
    const sum = weights.reduce((all, weight, name) => all + (held[name]![i] ? weight : 0), 0);
    return Math.min(MOST, sum);
  });
}

/** 1 for what none of so many has, 0 for what all have. */
function rarity(having: number, all: number): number {
  return inverseFrequency(having, all) / inverseFrequency(0, all);
}
