/** Example questions about the corpus in use: made by fixed phrases, and only those which it answers. */
import type { OpenedIndex } from '../index/store.js';
import type { IndexedDocument } from '../index/types.js';
import { widthOf } from '../index/width.js';
import type { Assistant } from './assistant.js';
import { type Topic, topicsOf } from './example-topics.js';
import { wordingOf } from './wording.js';

const MOST_EXAMPLES = 3;
/** Questions tried before fewer are given: each costs as much as one that a reader asks. */
const MOST_TRIES = 12;
/** More than the topics of a document: those in another language come after all in the reader's. */
const ROUNDS = 7;
/** In columns: the words of a longer title would outweigh those that are asked for. */
const LONGEST_TITLE = 40;
const ABOUT_THE_FOLDER = /(?:^|\/)readme\.\w+$/i;

interface Phrases {
  /** @param name Null where the document has no short one. */
  about(name: string | null, topic: string): string;
  provision(name: string, unit: Extract<Topic, { kind: 'provision' }>['unit']): string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  en: {
    about: (name, topic) => `What ${name ? `does ${name}` : 'do the documents'} say about ${topic}?`,
    provision: (name, { kind, figure, number }) =>
      `What does ${kind} ${/^[IVXLC\d]+$/.test(figure) ? figure : number} of ${name} provide?`,
  },
  zh: {
    about: (name, topic) => `${spaced(name ?? '这些文件')}关于${topic}是怎么说的？`,
    provision: (name, { kind, figure, number }) => {
      const whole = { kind, figure, number, printed: figure, paragraph: '', items: '' };
      return `${spaced(name)}${wordingOf('zh').provisions(whole, whole)}是怎么规定的？`;
    },
  },
};

/**
 * At most three questions in a language, each of another document while there are enough; English phrases for a
 * language without any. The same for the same index. Only questions whose first citation stands where they were
 * taken from, so that none is silly: there may be fewer, or none.
 */
export async function exampleQuestions(
  index: OpenedIndex,
  assistant: Pick<Assistant, 'ask'>,
  lang: string,
): Promise<string[]> {
  const chosen: Candidate[] = [];
  const waiting = candidates(index, lang);
  for (let tries = 0; tries < MOST_TRIES && chosen.length < MOST_EXAMPLES; tries++) {
    const next =
      waiting.find(({ document }) => chosen.every((one) => one.document !== document)) ?? waiting[0];
    if (!next) break;
    waiting.splice(waiting.indexOf(next), 1);
    if (await isAnswered(next, assistant)) chosen.push(next);
  }
  return chosen.map(({ question }) => question);
}

interface Candidate {
  question: string;
  document: IndexedDocument;
  topic: Topic;
}

async function isAnswered(
  { question, document, topic }: Candidate,
  assistant: Pick<Assistant, 'ask'>,
): Promise<boolean> {
  const { verdict, citations } = await assistant.ask({ question, k: 1 });
  const [first] = citations;
  return verdict === 'answered' && first?.documentId === document.id && topic.isAt(first);
}

/** The first topic of every document in the reader's language, then the second of every one; then the others. */
function candidates(index: OpenedIndex, lang: string): Candidate[] {
  const phrases = PHRASES[lang] ?? PHRASES.en!;
  const asked = new Set<string>();
  const [own, foreign] = [true, false].map((isOwn) =>
    longestFirst(index).filter((document) => (document.lang === lang) === isOwn),
  );
  // One document may give one question: more of them than tries are not looked into.
  const found = [...own!, ...foreign!].slice(0, MOST_TRIES).flatMap((document) =>
    topicsOf(document, index.store.lexical)
      .map((topic) => ({ topic, question: questionOf(document, topic, phrases) }))
      .filter(({ question }) => question !== null && !asked.has(question) && asked.add(question))
      .map(({ topic, question }, round) => ({ question: question!, document, topic, round })),
  );
  const rank = ({ document, round }: { document: IndexedDocument; round: number }) =>
    round + (document.lang === lang ? 0 : ROUNDS);
  return found.sort((a, b) => rank(a) - rank(b));
}

function questionOf(document: IndexedDocument, topic: Topic, phrases: Phrases): string | null {
  const { symbol, title } = document;
  const name = symbol ?? (title && widthOf(title) <= LONGEST_TITLE ? quoted(title) : null);
  if (topic.kind === 'provision') return name && phrases.provision(name, topic.unit);
  return phrases.about(name, quoted(topic.words));
}

/** Chinese sets a blank between its own and western letters. */
function spaced(name: string): string {
  return /[\p{Script=Latin}\d]$/u.test(name) ? `${name} ` : name;
}

/** A title in Chinese marks needs no others. */
function quoted(words: string): string {
  return /^《[^《》]*》$/u.test(words) ? words : `“${words}”`;
}

/** Long documents are what a corpus is asked for; one about the folder itself is not. */
function longestFirst({ documents, store }: OpenedIndex): IndexedDocument[] {
  const counts = new Map<string, number>();
  for (const { metadata } of store.passages)
    counts.set(metadata.documentId, (counts.get(metadata.documentId) ?? 0) + 1);
  return documents
    .filter(({ source }) => !ABOUT_THE_FOLDER.test(source))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || (a.source < b.source ? -1 : 1));
}
