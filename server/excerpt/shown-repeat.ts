/** Of an excerpt and its repeats, the one that is shown: the newest of a series, unless the question names another. */
import { locatorOf } from '../../index/locate.js';
import type { IndexedDocument } from '../../index/types.js';
import { shownText } from '../question/missing-specifics.js';
import { holds, type Specific } from '../question/specifics.js';
import { overlaps, type Repeat, type Repeated, repeatingRun, wordsOf } from './repeats.js';

/** The same words under titles that the question tells apart rank further apart than this. */
const RANKED_ALIKE = 0.05;
/** Share of their words that titles of one series have in common, figures left out. */
const TITLES_ALIKE = 0.75;

/** The excerpt, or the repeat in its place, with the others newest first. */
export function shownOf<T extends Repeated>(excerpt: T, specifics: readonly Specific[]): T {
  if (excerpt.repeats.length === 0) return excerpt;
  const repeats = oncePerPlace(excerpt);
  const shown = repeats
    .filter((repeat) => isOfSeries(excerpt, repeat))
    .reduce<Repeat>((best, repeat) => (isBetter(repeat, best, specifics) ? repeat : best), excerpt);
  const { document, run, scores } = excerpt;
  const others = [{ document, run, scores }, ...repeats].filter(
    (repeat) => repeat.document !== shown.document || repeat.run !== shown.run,
  );
  others.sort((a, b) => (b.document.date ?? '').localeCompare(a.document.date ?? ''));
  return { ...excerpt, document: shown.document, run: shown.run, scores: shown.scores, repeats: others };
}

/** Passages overlap, so that one place may repeat the excerpt in two of them. */
function oncePerPlace(excerpt: Repeated): Repeat[] {
  const kept: Repeat[] = [];
  for (const repeat of excerpt.repeats) {
    const run = repeatingRun(excerpt, repeat);
    const isKnown = [excerpt, ...kept].some(
      (other) => other.document === repeat.document && overlaps(other.run, run),
    );
    if (!isKnown) kept.push({ ...repeat, run });
  }
  return kept;
}

/** The same words in documents of different titles are about different things: entry into force, of two treaties. */
function isOfSeries(excerpt: Repeat, repeat: Repeat): boolean {
  const [title, other] = [excerpt, repeat].map(({ document }) => titleWords(document)) as [
    string[],
    string[],
  ];
  const shared = title.filter((word) => other.includes(word)).length;
  const isAlike = shared >= TITLES_ALIKE * Math.max(title.length, other.length);
  return isAlike && repeat.scores.fused >= excerpt.scores.fused - RANKED_ALIKE;
}

function titleWords({ title }: IndexedDocument): string[] {
  return [...new Set((title ?? '').toLowerCase().match(/[\u3400-\u9fff]|(?:(?![\u3400-\u9fff])\p{L})+/gu))];
}

function isBetter(repeat: Repeat, best: Repeat, specifics: readonly Specific[]): boolean {
  const more = heldCount(repeat, specifics) - heldCount(best, specifics);
  if (more !== 0) return more > 0;
  const [date, bestDate] = [repeat.document.date, best.document.date];
  return date !== null && bestDate !== null && date > bestDate;
}

function heldCount({ document, run }: Repeat, specifics: readonly Specific[]): number {
  if (specifics.length === 0) return 0;
  const { paragraphs, pages } = locatorOf(document, run);
  const text = shownText(
    {
      title: document.title || document.source,
      symbol: document.symbol,
      label: [paragraphs?.from, pages?.from].filter(Boolean).join(' '),
      quote: wordsOf({ document, run }),
    },
    document,
  );
  return specifics.filter((specific) => holds(text, specific) === true).length;
}
