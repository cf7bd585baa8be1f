/** Which words of a question occur nowhere in the corpus. */
import type { LexicalIndex } from '../../index/lexical.js';
import { queryTermsOf, termsOf } from '../../index/terms.js';
import type { IndexedDocument } from '../../index/types.js';
import { isContent } from './content-words.js';
import { isFigured, isHan, wordsJoined, wordsOf } from './question-words.js';
import { languageIn } from './remembered.js';
import { specificsOf } from './specifics.js';

/** Share of a word that its forms have in common, and letters that they have at least. */
const STEM_SHARE = 0.75;
const STEM_LETTERS = 4;
/** What Arabic writes before a word, as a part of it. */
const ARABIC_BEFORE = /^[وف]?(?:[بك]?ال|لل|[بلك])?(?=\p{L}{3})/u;
const ARABIC_ARTICLES = ['', 'ال', 'لل', 'بال', 'وال'];
const NONE_BORNE: ReadonlySet<string> = new Set();

type Lexical = Pick<LexicalIndex, 'frequency' | 'hasBeginning'>;

export interface UnmatchedOptions {
  lexical: Lexical;
  /** Terms of the symbols that documents bear: `borneTerms`. Default none. */
  borne?: ReadonlySet<string>;
  /** ISO 639-1 codes of the corpus's documents; where it is left out, the question's language is one of them. */
  languages?: ReadonlySet<string | null>;
}

/** Terms of the documents' own symbols, which may stand in a running header alone, and so in no passage. */
export function borneTerms(documents: Iterable<Pick<IndexedDocument, 'symbol'>>): Set<string> {
  return new Set([...documents].flatMap(({ symbol }) => (symbol ? termsOf(symbol) : [])));
}

/**
 * The question's words as typed, without function words, that no passage holds in any form and no document bears as
 * its symbol: words, whole figures and symbols. Of a question in a language that no document is in, its words are absent by nature: only figures,
 * symbols, and names that the documents would write in the same letters are told of it.
 */
export function unmatchedTerms(
  question: string,
  { lexical, borne = NONE_BORNE, languages }: UnmatchedOptions,
): string[] {
  const lang = languageIn(question);
  const isForeign = languages !== undefined && lang !== null && !languages.has(lang);
  const names = isForeign && sharesLetters(lang, languages) ? namesOf(question, lang) : null;
  const words = wordsOf(question);
  const absent = words.filter(
    ({ text }) => (!isForeign || isFigured(text) || names?.has(text)) && isAbsent(text, lexical, borne),
  );
  const isNew = (pair: string) => queryTermsOf(pair).every((term) => lexical.frequency(term) === 0);
  return [...new Set(wordsJoined(absent, words, isNew).map(({ text }) => text))];
}

function isAbsent(word: string, lexical: Lexical, borne: ReadonlySet<string>): boolean {
  if (!isContent(word)) return false;
  const terms = queryTermsOf(word);
  const figures = terms.filter((term) => /\d/.test(term));
  const wanted = isFigured(word) && figures.length > 0 ? figures : terms;
  return wanted.some((term) => lexical.frequency(term) === 0 && !borne.has(term) && !hasForm(term, lexical));
}

/** Whether the corpus has the word in another form: with another ending, in Arabic also with other articles. */
function hasForm(term: string, lexical: Lexical): boolean {
  if (/\d/.test(term) || isHan(term)) return false;
  const bare = term.replace(ARABIC_BEFORE, '');
  if (
    /\p{Script=Arabic}/u.test(term) &&
    ARABIC_ARTICLES.some((article) => lexical.frequency(article + bare) > 0)
  )
    return true;
  const letters = Math.ceil(term.length * STEM_SHARE);
  return term.length >= STEM_LETTERS && lexical.hasBeginning(term.slice(0, Math.max(STEM_LETTERS, letters)));
}

function namesOf(question: string, lang: string): Set<string> {
  const named = specificsOf(question, lang).filter(({ kind }) => kind === 'name');
  return new Set(named.flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)));
}

/** Whether names of a language could stand in documents of the others as they are. */
function sharesLetters(lang: string, languages: ReadonlySet<string | null>): boolean {
  return [...languages].some((other) => other !== null && lettersOf(other) === lettersOf(lang));
}

function lettersOf(lang: string): string | undefined {
  return new Intl.Locale(lang).maximize().script;
}
