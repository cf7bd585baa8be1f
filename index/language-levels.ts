/**
 * What makes similarities to passages in different languages comparable.
 *
 * Passages in the question's own language are nearer to it, whether they answer or not, also after alignment. How
 * near is told by the passages themselves: mean and spread of their similarities to this question give the level from
 * which one of that language stands out (as in CSLS: Lample et al., "Word translation without parallel data", ICLR
 * 2018, with a mean and a spread for the nearest neighbours). A language with a lower level than the question's own
 * is raised by the difference, within a bound: unrelated texts in another language have a low level, too.
 */

/** How a language's passages lie to one question. */
export interface LanguageSample {
  /** ISO 639-1 code; empty where it is unknown. */
  lang: string;
  /** Passages in the language, of which `similarities` may be a sample. */
  count: number;
  /** Cosines to the question. */
  similarities: ArrayLike<number>;
  /** The sums that rank the same passages, where words have a part in them; only the question's own language has its words. */
  sums?: ArrayLike<number>;
}

/** Standard deviations above the mean. */
const SPREADS = 3;
/** No language is raised by more. */
const MOST_SHIFT = 0.3;
/** A language with so many passages is raised by half; with fewer, mean and spread say little. */
const HALF_TRUSTED = 30;

/** Where the similarities of a language's passages to one question lie. */
export interface LanguageLevel {
  /** Added to the similarities of its passages, 0..0.3. */
  shift: number;
  mean: number;
  /** Standard deviation. */
  spread: number;
  /** From this sum on a passage stands out from those in its language. */
  top: number;
  /** Passages in the language. */
  count: number;
}

/**
 * The levels of all languages.
 *
 * @param own Language of the question; where it has no passages, the language with the highest level stands for it.
 */
export function languageLevels(
  samples: readonly LanguageSample[],
  own: string | null,
): ReadonlyMap<string, LanguageLevel> {
  const levels = new Map(samples.map((sample) => [sample.lang, levelOf(sample)]));
  const reference = (own === null ? undefined : levels.get(own)) ?? highest([...levels.values()]);
  if (reference) for (const level of levels.values()) level.shift = shiftOf(level, reference);
  return levels;
}

function highest(levels: readonly LanguageLevel[]): LanguageLevel | undefined {
  return levels.reduce<LanguageLevel | undefined>(
    (best, one) => (best && best.top >= one.top ? best : one),
    undefined,
  );
}

function levelOf({ similarities, sums = similarities, count }: LanguageSample): LanguageLevel {
  const { mean, spread } = momentsOf(similarities);
  const ranking = momentsOf(sums);
  return { shift: 0, mean, spread, top: ranking.mean + SPREADS * ranking.spread, count };
}

function momentsOf(values: ArrayLike<number>): { mean: number; spread: number } {
  const size = values.length || 1;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]!;
    squares += values[i]! ** 2;
  }
  const mean = sum / size;
  return { mean, spread: Math.sqrt(Math.max(0, squares / size - mean * mean)) };
}

function shiftOf(level: LanguageLevel, reference: LanguageLevel): number {
  const gap = Math.min(MOST_SHIFT, Math.max(0, reference.top - level.top));
  return gap * trust(level) * trust(reference);
}

function trust({ count }: LanguageLevel): number {
  return count / (count + HALF_TRUSTED);
}
