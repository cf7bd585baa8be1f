/** Which passages cite a document by its symbol, and whether any does. */
import type { PassageFilter, PassageStore } from '../../index/passage-store.js';
import { withWesternDigits } from './numbers-in.js';

/** What a question asks to be cited. */
export interface AskedCited {
  /** As the word index holds them. */
  symbols: readonly string[];
  /** Ids of the documents that bear one; what they say themselves is no citation. */
  bearers: ReadonlySet<string>;
}

/** Numbers of the passages that cite the symbol, of all documents that the filter accepts but its bearers. */
export function citingPassages(
  store: PassageStore,
  symbol: string,
  { bearers, filter }: Pick<AskedCited, 'bearers'> & { filter?: PassageFilter | undefined },
): number[] {
  const { lexical, passages } = store;
  const accepts = store.accepts(filter);
  const isOther = (passage: number) =>
    accepts(passage) && !bearers.has(passages[passage]!.metadata.documentId);
  const naming = lexical.holding([symbol]).filter(isOther);
  const resolution = resolutionOf(symbol);
  if (!resolution) return naming;
  const numbered = lexical
    .holding(resolution.figures)
    .filter(isOther)
    .filter((passage) => resolution.numbered.test(withWesternDigits(passages[passage]!.pageContent)));
  return [...new Set([...naming, ...numbered])];
}

/**
 * Null where nothing is asked to be cited, or a passage searched cites it. Otherwise borne: only a document that is
 * searched has it, as its own symbol; unknown: none has.
 */
export function uncited(
  store: PassageStore,
  asked: AskedCited,
  filter?: PassageFilter,
): 'borne' | 'unknown' | null {
  const { symbols, bearers } = asked;
  const isCited = (symbol: string) => citingPassages(store, symbol, { bearers, filter }).length > 0;
  if (symbols.length === 0 || symbols.some(isCited)) return null;
  const isSearched = (id: string) => filter?.documents?.includes(id) ?? true;
  return [...bearers].some(isSearched) ? 'borne' : 'unknown';
}

/**
 * Resolutions are cited by their numbers, too: A/RES/59/50 is resolution 59/50, S/RES/1540 is resolution 1540 (2004),
 * and A/RES/2603(XXIV) is resolution 2603 A (XXIV). Texts are not folded for it, which would take long for many.
 */
function resolutionOf(symbol: string): { figures: string[]; numbered: RegExp } | null {
  const [, number, ofSession, session] = /\/res\/(\d+)(?:\/(\d+)|\(([ivxlc]+)\))?$/.exec(symbol) ?? [];
  if (!number) return null;
  const behind = ofSession
    ? `[/／]${ofSession}(?![\\d/／])`
    : ` ?(?:[A-Z] ?)?[(（]${session ?? '(?:19|20)\\d\\d'}[)）]`;
  return {
    figures: ofSession ? [number, ofSession] : [number],
    numbered: new RegExp(`(?<![\\d/／])${number}${behind}`, 'iu'),
  };
}
