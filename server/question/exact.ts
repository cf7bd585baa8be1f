/** What a question asks for in so many words: documents by their symbols or what cites them, and words in quotation marks. */
import { foldVariants } from '../../index/fold.js';
import type { PassageFilter, PassageStore } from '../../index/passage-store.js';
import { symbolsIn, termsOf } from '../../index/terms.js';
import type { IndexedDocument } from '../../index/types.js';
import { citedSymbols } from './cited-symbols.js';
import { type AskedCited, citingPassages } from './citing-passages.js';

export interface ExactWords {
  /** Ids of the documents that a symbol of the question is the symbol of. */
  documents: ReadonlySet<string>;
  /** Ids of their revisions, addenda and corrigenda, and of the documents of which it is asked what cites them. */
  related: ReadonlySet<string>;
  /** Symbols of the documents asked for, as the word index holds them. */
  symbols: readonly string[];
  /** Of which it is asked what cites them. */
  cited: AskedCited;
  phrases: readonly Phrase[];
  /** The question without the symbols of the documents asked for: what their passages are ranked by. */
  rest: string;
}

interface Phrase {
  /** As typed, without white space. */
  words: string;
  /** Letters and figures, folded. */
  ink: string;
  /** What a passage with the phrase holds of the word index's terms. */
  terms: readonly string[];
}

/** Fused sums lie within −1 and 2 of each other: what is asked for by its symbol goes before all else, then what cites it. */
const OF_DOCUMENT = 6;
const NAMES_SYMBOL = 2;
/** Where it is asked what cites a symbol; and more for one passage of each document, since documents are asked for. */
const CITES = 6;
const CITES_FIRST = 4;
const QUOTED = 2;
/** Passages of a document asked for that are candidates, and passages in which a phrase is looked for. */
const MOST_PASSAGES = 100;
const LONGEST_PHRASE = 400;
/** A phrase that more passages hold names a subject (“United Nations”), not a place to be found. */
const MOST_HOLDING = 20;

/** Not 《…》: a title names a subject more often than it asks for its own words. */
const QUOTATION = /“([^“”]+)”|«([^«»]+)»|「([^「」]+)」|『([^『』]+)』|"([^"]+)"/gu;

/** Null where the question asks for nothing so. */
export function exactWordsOf(question: string, documents: readonly IndexedDocument[]): ExactWords | null {
  const folded = foldVariants(question);
  const cited = citedSymbols(folded);
  const asked = new Set(symbolsIn(folded).filter((symbol) => !cited.has(symbol)));
  const phrases = [...question.matchAll(QUOTATION)].flatMap(phraseOf);
  if (asked.size === 0 && cited.size === 0 && phrases.length === 0) return null;
  const isAmong = (wanted: ReadonlySet<string>, symbol: string | null | undefined) =>
    !!symbol && symbolsIn(foldVariants(symbol)).some((key) => wanted.has(key));
  const idsOf = (chosen: readonly IndexedDocument[]) => new Set(chosen.map(({ id }) => id));
  const own = documents.filter(({ symbol }) => isAmong(asked, symbol));
  const bearers = documents.filter(({ symbol }) => isAmong(cited, symbol));
  const revisions = documents.filter(
    ({ symbol, relation }) => !isAmong(asked, symbol) && isAmong(asked, relation?.base),
  );
  return {
    documents: idsOf(own),
    related: idsOf([...revisions, ...bearers]),
    symbols: [...asked],
    cited: { symbols: [...cited], bearers: idsOf(bearers) },
    phrases,
    rest: own.length > 0 ? withoutSymbols(question, asked) : question,
  };
}

/** A document seldom names itself in its passages, so that its own symbol would count against them. */
function withoutSymbols(question: string, symbols: ReadonlySet<string>): string {
  const escaped = [...symbols]
    .sort((a, b) => b.length - a.length)
    .map((symbol) => symbol.replace(/[.()]/g, '\\$&'));
  const rest = question
    .normalize('NFKC')
    .replace(new RegExp(`(?:${escaped.join('|')})(?: ?\\(\\d{4}\\))?`, 'giu'), ' ');
  return termsOf(rest).length > 0 ? rest : question;
}

export interface ExactOptions {
  /** Of the query: a document asked for gives the passages nearest to it. */
  vector: Float32Array;
  /** Numbers of passages that are ranked anyway. */
  candidates: ReadonlySet<number>;
  filter?: PassageFilter | undefined;
}

/** What is added to the sum that ranks, by the passages' numbers. Only passages that the filter accepts. */
export function exactMatches(
  store: PassageStore,
  exact: ExactWords,
  options: ExactOptions,
): Map<number, number> {
  const { candidates, filter } = options;
  const accepts = store.accepts(filter);
  const found = new Map<number, number>();
  const add = (passage: number, weight: number) => found.set(passage, (found.get(passage) ?? 0) + weight);
  const own = ofDocuments(store, exact.documents, options);
  for (const passage of own) add(passage, OF_DOCUMENT);
  const naming = exact.symbols.flatMap((symbol) => withTerms(store, [symbol], candidates));
  for (const passage of new Set([...ofDocuments(store, exact.related, options), ...naming]))
    if (!own.has(passage) && accepts(passage)) add(passage, NAMES_SYMBOL);
  for (const symbol of exact.cited.symbols) {
    const { bearers } = exact.cited;
    const citing = fewOf(citingPassages(store, symbol, { bearers, filter }), candidates);
    // "Does CD/1634 mention CD/2090?" asks for CD/1634 first.
    for (const passage of citing) add(passage, own.size > 0 ? NAMES_SYMBOL : CITES);
    if (own.size > 0) continue;
    for (const passage of nearestOfEach(store, citing, options.vector)) add(passage, CITES_FIRST);
  }
  for (const phrase of exact.phrases) {
    const holding = withTerms(store, phrase.terms, candidates).filter((passage) =>
      holds(store.passages[passage]!.pageContent, phrase),
    );
    if (holding.length <= MOST_HOLDING) for (const passage of holding.filter(accepts)) add(passage, QUOTED);
  }
  return found;
}

/** Of a document asked for, the passages nearest to the query and those that are ranked anyway. */
function ofDocuments(
  store: PassageStore,
  wanted: ReadonlySet<string>,
  { vector, candidates, filter }: ExactOptions,
): Set<number> {
  const documents = [...wanted].filter((id) => filter?.documents?.includes(id) ?? true);
  if (documents.length === 0) return new Set();
  const isOne = store.accepts({ documents });
  // Not by the store's search, which looks at all vectors.
  const nearest = [...store.passages.keys()]
    .filter(isOne)
    .map((index) => ({ index, similarity: store.similarity(vector, index) }))
    .sort((a, b) => b.similarity - a.similarity || a.index - b.index);
  const best = nearest.slice(0, MOST_PASSAGES).map(({ index }) => index);
  return new Set([...best, ...[...candidates].filter(isOne)]);
}

/** Of each document the passage that is nearest to the query. */
function nearestOfEach(
  store: PassageStore,
  passages: readonly number[],
  vector: Float32Array,
): Iterable<number> {
  const nearest = new Map<string, number>();
  for (const passage of passages) {
    const id = store.passages[passage]!.metadata.documentId;
    const other = nearest.get(id);
    if (other === undefined || store.similarity(vector, passage) > store.similarity(vector, other))
      nearest.set(id, passage);
  }
  return nearest.values();
}

function withTerms(
  { lexical }: PassageStore,
  terms: readonly string[],
  candidates: ReadonlySet<number>,
): number[] {
  return fewOf(lexical.holding(terms), candidates);
}

/** Where they are very many, only those that are ranked anyway. */
function fewOf(passages: number[], candidates: ReadonlySet<number>): number[] {
  return passages.length > MOST_PASSAGES ? passages.filter((passage) => candidates.has(passage)) : passages;
}

function phraseOf([, ...groups]: RegExpExecArray): Phrase[] {
  const words = groups.find((group) => group !== undefined)!;
  const ink = inkOf(words);
  // A character alone stands in the word index only where it stands alone in the text.
  const terms = [...new Set(termsOf(words))].filter((term) => !/^[\u3400-\u9fff]$/u.test(term));
  const isLong = ink.length >= 3 || /^[\u3400-\u9fff]{2}$/u.test(ink);
  if (!isLong || ink.length > LONGEST_PHRASE || terms.length === 0) return [];
  return [{ words: words.replace(/\s+/g, ''), ink, terms }];
}

/** Folding costs the most, so the words are looked for first as they are typed. */
function holds(text: string, { words, ink }: Phrase): boolean {
  return text.replace(/\s+/g, '').includes(words) || inkOf(text).includes(ink);
}

function inkOf(text: string): string {
  return foldVariants(text).replace(/[^\p{L}\p{N}]+/gu, '');
}
