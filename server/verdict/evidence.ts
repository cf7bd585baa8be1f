/** Evidence: the numbers of a search by which it is decided whether the corpus answers. No language model is asked. */
import type { LexicalIndex } from '../../index/lexical.js';
import { queryTermsOf, termsOf } from '../../index/terms.js';
import type { IndexedDocument } from '../../index/types.js';
import type { SentenceOdds } from '../highlight.js';
import { isContent } from '../question/content-words.js';
import { shownText } from '../question/missing-specifics.js';
import { wordsOf } from '../question/question-words.js';
import { holds, type Specific } from '../question/specifics.js';
import type { RankedPassage } from '../retrieve.js';

/**
 * In this order everywhere: in the model's file, in its weights. None by which a model could know its corpora again, such
 * as the length of their questions: it would fit those, and no other.
 */
export const EVIDENCE = [
  'similarity',
  'passageSimilarity',
  'lead',
  'prominence',
  'level',
  'coverage',
  'held',
  'agreement',
  'missing',
  'missingAnywhere',
  'leastTokens',
  'answer',
  'wanted',
  'size',
] as const;
export type EvidenceNumbers = Readonly<Record<(typeof EVIDENCE)[number], number>>;

export interface Evidence {
  /** Whether the passage found first is in another language than the question: the numbers then mean something else. */
  foreign: boolean;
  numbers: EvidenceNumbers;
}

export interface Search {
  query: string;
  /** Language of the query. */
  lang: string | null;
  /** Best first. */
  ranked: readonly RankedPassage[];
  specifics: readonly Specific[];
  /** Of the sentences of the first passages, passage by passage. */
  odds: readonly SentenceOdds[];
  /**
   * How near the passage found first comes to the tokens of the question that it meets least, -1..1; null where the model
   * tells only of whole texts.
   */
  leastTokens: number | null;
}

export interface Searched {
  lexical: LexicalIndex;
  passageCount: number;
  documents: ReadonlyMap<string, IndexedDocument>;
}

/** Passages after the first that it is compared with. */
const COMPARED = 10;
/** Passages that are looked at for an answer and for the specifics of the question: as many as are shown. */
export const LOOKED_AT = 5;
/** More say no more. */
const MOST_MISSING = 2;
/** Where no sentence is held to answer. */
const LEAST_ODDS = -4;
/** A sentence that is less likely by so much, or is none, says the same. */
const LEAST_WANTED = -6;
/** A mean of so many numbers is trusted by half, so that one passage or two have a lead of little weight. */
const HALF_TRUSTED = 5;

/** Null where nothing was found. Defined for one passage as for thousands. */
export function evidenceOf(search: Search, searched: Searched): Evidence | null {
  const { query, lang, ranked, specifics } = search;
  const [first] = ranked;
  if (!first) return null;
  const nearest = ranked.reduce((best, one) => (one.similarity > best.similarity ? one : best));
  const bestCoverage = Math.max(...ranked.map(({ coverage }) => coverage));
  const numbers = {
    similarity: nearest.similarity,
    passageSimilarity: nearest.passageSimilarity,
    lead: leadOf(ranked),
    prominence: prominenceOf(nearest),
    level: nearest.level.mean,
    coverage: first.coverage,
    held: heldShare(query, ranked.slice(0, LOOKED_AT), searched.lexical),
    agreement: bestCoverage === 0 ? 0 : nearest.coverage / bestCoverage,
    ...missingOf(specifics, ranked, searched.documents),
    leastTokens: search.leastTokens ?? 0,
    ...answerOdds(search.odds),
    size: Math.log10(searched.passageCount),
  };
  return { foreign: lang !== first.passage.metadata.lang, numbers };
}

/** How far the nearest is from those after it, in cosine. */
function leadOf(ranked: readonly RankedPassage[]): number {
  const [nearest, ...others] = ranked.map(({ similarity }) => similarity).sort((a, b) => b - a);
  const compared = others.slice(0, COMPARED);
  if (compared.length === 0) return 0;
  const mean = compared.reduce((sum, value) => sum + value, 0) / compared.length;
  return ((nearest! - mean) * compared.length) / (compared.length + HALF_TRUSTED);
}

/** How far it is above the mean of all passages in its language, in their standard deviations. */
function prominenceOf({ passageSimilarity, level }: RankedPassage): number {
  return level.spread === 0 ? 0 : (passageSimilarity - level.mean) / level.spread;
}

/** Of the weight (idf) of the words of the question's subject, the most that one passage holds. */
function heldShare(query: string, ranked: readonly RankedPassage[], lexical: LexicalIndex): number {
  const words = wordsOf(query).filter(({ text }) => isContent(text));
  const terms = [...new Set(words.flatMap(({ text }) => queryTermsOf(text)))];
  const weights = terms.map((term) => lexical.idf(term));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const shares = ranked.map(({ passage }) => {
    const held = new Set(termsOf(`${passage.metadata.context}\n${passage.pageContent}`));
    return weights.reduce((sum, weight, i) => sum + (held.has(terms[i]!) ? weight : 0), 0) / all;
  });
  return Math.max(...shares);
}

/**
 * The odds of the likeliest sentence, and how much less likely is the likeliest that holds what is asked for: 0 where
 * nothing of a kind is asked for.
 */
function answerOdds(passages: readonly SentenceOdds[]): Pick<EvidenceNumbers, 'answer' | 'wanted'> {
  const best = (accepted: (one: SentenceOdds, i: number) => boolean) =>
    Math.max(LEAST_ODDS, ...passages.flatMap((one) => one.odds.filter((_, i) => accepted(one, i))));
  const answer = best(() => true);
  const asks = passages.some(({ holdsWanted }) => holdsWanted !== null);
  const wanted = asks ? best(({ holdsWanted }, i) => holdsWanted?.[i] === true) - answer : 0;
  return { answer, wanted: Math.max(LEAST_WANTED, wanted) };
}

/** How many of the question's specifics the first passages, and how many all candidates, do not hold. */
function missingOf(
  specifics: readonly Specific[],
  ranked: readonly RankedPassage[],
  documents: Searched['documents'],
): Pick<EvidenceNumbers, 'missing' | 'missingAnywhere'> {
  const texts = ranked.map(({ passage }) => {
    const document = documents.get(passage.metadata.documentId)!;
    return shownText(
      { quote: passage.pageContent, label: '', title: document.title ?? '', symbol: document.symbol },
      document,
    );
  });
  const lacking = (among: readonly string[]) =>
    Math.min(
      MOST_MISSING,
      specifics.filter((specific) => among.every((text) => holds(text, specific) === false)).length,
    );
  return { missing: lacking(texts.slice(0, LOOKED_AT)), missingAnywhere: lacking(texts) };
}
