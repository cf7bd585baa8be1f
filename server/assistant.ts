/** The pipeline of a question: embed → retrieve → decide → select → highlight → narrow → cite → compose. */
import type { AlignedEmbeddings } from '../index/aligned-embeddings.js';
import { languageOf } from '../index/language.js';
import { textOf } from '../index/locate.js';
import type { OpenedIndex } from '../index/store.js';
import { queryTermsOf, termsOf } from '../index/terms.js';
import { cite, faultOf, similarPlaces } from './cite.js';
import { type Cited, compose } from './compose.js';
import type { Answer, AskRequest, Citation, Scores } from './contract.js';
import { decide, decideTogether } from './decide.js';
import { documentsWithin } from './document-filter.js';
import { SentenceSimilarities } from './excerpt/sentence-similarities.js';
import { highlight, wordsDecide } from './highlight.js';
import { narrow } from './narrow.js';
import { type WithParts, withPartPassages } from './part-passages.js';
import type { Query } from './query.js';
import { uncited } from './question/citing-passages.js';
import { exactWordsOf } from './question/exact.js';
import { completeQuery } from './question/follow-up.js';
import { missingSpecifics } from './question/missing-specifics.js';
import { questionParts } from './question/question-parts.js';
import { type RankedPassage, retrieve } from './retrieve.js';
import { type Excerpt, select } from './select.js';
import { roundMs, stopwatch } from './stopwatch.js';
import type { Calibration } from './verdict/calibration.js';
import type { Evidence } from './verdict/evidence.js';
import { Scales, type TurnsOn } from './verdict/scales.js';

/** What answers questions about one index. */
export interface Assistant {
  ask(request: AskRequest): Promise<Answer>;
  /** The same in parts, as they are found; the last is the whole. What is not asked for any more is not made. */
  askInParts(request: AskRequest): AsyncGenerator<AnswerPart, void, undefined>;
  /** Only the ranking of passages, before selection. */
  rank(query: string, documents?: readonly string[]): Promise<RankedPassage[]>;
  /** Only the evidence by which it is decided whether the documents answer; null where they have no passage. */
  weigh(query: string, documents?: readonly string[]): Promise<Evidence | null>;
}

export type AnswerPart =
  | { kind: 'query'; query: string }
  | { kind: 'citation'; citation: Citation }
  | { kind: 'answer'; answer: Answer };

export interface AssistantOptions {
  index: OpenedIndex;
  embeddings: AlignedEmbeddings;
  /** By which it is decided whether the corpus answers; null: by words alone. */
  calibration?: Calibration | null;
  /** Called for a citation that does not match its document and is dropped. */
  onFault?: (fault: string) => void;
}

const DEFAULT_K = 5;
/** No excerpt is wider: passages that overlap are joined up to it, and one that is wider is narrowed. */
const LONGEST_COLUMNS = 900;

/** Ids of the documents that are asked; all where it is absent. */
type Only = readonly string[] | undefined;

/** What was searched, and what was found for it. */
interface Found extends WithParts {
  whole: Query;
  /** Of a question that asks several things; empty for any other. */
  parts: readonly Query[];
}

export function createAssistant(options: AssistantOptions): Assistant {
  const { index, embeddings, calibration = null, onFault } = options;
  const documents = new Map(index.documents.map((document) => [document.id, document]));
  const { store } = index;
  const { coverageWeight } = embeddings.alignment;
  const sentences = index.sentences.covers(index.documents) ? index.sentences : undefined;
  const scales = new Scales({ model: embeddings.model, store, documents, sentences });
  const near = new SentenceSimilarities(embeddings, sentences);

  const embed = async (text: string, lang = languageOf(text)): Promise<Query> => {
    const vector = Float32Array.from(await embeddings.embedQuery(text));
    return { text, vector, lang };
  };

  /** One at a time: a vector would depend on the texts beside it. */
  const embedParts = async (texts: readonly string[], { lang }: Query): Promise<Query[]> => {
    const parts: Query[] = [];
    for (const text of texts) parts.push(await embed(text, languageOf(text) ?? lang));
    return parts;
  };

  const exactOf = ({ text }: Query) => exactWordsOf(text, index.documents);
  const filterOf = (only: Only) => (only ? { documents: only } : undefined);

  const search = (query: Query, only: Only) =>
    retrieve(store, {
      query: query.text,
      vector: query.vector,
      lang: query.lang,
      coverageWeight,
      filter: filterOf(only),
      sentences,
      exact: exactOf(query),
    });

  /** Not where a document is asked for by its symbol: "does CD/1634 mention CD/2090?" has an answer, if it is no. */
  const uncitedIn = (query: Query, only: Only) => {
    const exact = exactOf(query);
    return exact && exact.documents.size === 0 ? uncited(store, exact.cited, filterOf(only)) : null;
  };

  const scoresOf = (excerpt: Excerpt, query: Query): Scores => {
    const held = new Set(termsOf(textOf(excerpt.document, excerpt.run)));
    const matchedTerms = [...new Set(queryTermsOf(query.text))].filter((term) => held.has(term));
    return { ...excerpt.scores, coverageWeight, matchedTerms };
  };

  /** Vectors are made only where the words do not tell: in a question in another language, most of all. */
  const answeringRun = async ({ document, run }: Excerpt, { text, vector }: Query) => {
    const wanted = near.areAtHand || !wordsDecide(document, run, text);
    const similarities = wanted ? await near.of(document, run, vector) : null;
    return highlight(document, run, { query: text, similarities });
  };

  /** Of a question in parts, the one that an excerpt was found for; the whole where it was found for more than one. */
  const queryOf = ({ passages }: Excerpt, { whole, parts, partsOf }: Found): Query => {
    const [part, another] = new Set(passages.flatMap((passage) => partsOf.get(passage) ?? []));
    return part === undefined || another !== undefined ? whole : parts[part]!;
  };

  /** Citations of the excerpts; one that does not match its document is dropped. */
  async function* citeAll(
    excerpts: readonly Excerpt[],
    found: Found,
    answered: boolean,
  ): AsyncGenerator<Cited> {
    const { lang } = found.whole;
    let n = 1;
    for (const excerpt of excerpts) {
      const { document } = excerpt;
      const query = queryOf(excerpt, found);
      const answering = await answeringRun(excerpt, query);
      const highlighted = answered ? answering : null;
      const run = narrow(document, excerpt.run, answering, LONGEST_COLUMNS);
      const alsoIn = similarPlaces(excerpt, lang);
      const citation: Citation = {
        ...cite({
          n,
          excerpt: { document, run },
          highlighted,
          scores: scoresOf({ ...excerpt, run }, query),
          lang,
        }),
        ...(alsoIn.length > 0 && { alsoIn }),
      };
      const fault = faultOf(citation, document);
      if (fault) {
        onFault?.(`${document.source}: a citation was dropped because ${fault}`);
        continue;
      }
      n++;
      yield { citation, words: textOf(document, highlighted ?? run) };
    }
  }

  async function* askInParts(request: AskRequest): AsyncGenerator<AnswerPart, void, undefined> {
    const { question, k = DEFAULT_K, turns: before = [] } = request;
    const clock = stopwatch();
    const text = request.query ?? completeQuery(question, before);
    yield { kind: 'query', query: text };
    const query = await embed(text);
    // A completed follow-up repeats the question that it leans on, which is not asked again.
    const isCompleted = request.query === undefined && text !== question;
    const parts = await embedParts((!isCompleted && questionParts(text)) || [], query);
    const embedMs = clock();
    const only = documentsWithin(index.documents, request);
    const ranked = search(query, only);
    const ofParts = parts.map((part) => search(part, only));
    const found: Found = { whole: query, parts, ...withPartPassages(ranked, ofParts) };
    const retrieveMs = clock();
    const turns = scales.turnsOn(query);
    const { specifics, unmatched } = turns;
    const judge = async (asked: Query, its: readonly RankedPassage[], turning: TurnsOn) =>
      decide(await scales.weigh(asked, { ranked: its, turns: turning, only }), {
        calibration,
        withSentences: sentences !== undefined,
        uncited: uncitedIn(asked, only),
      });
    const { verdict: decided, confidence } = decideTogether(
      await judge(query, ranked, turns),
      await Promise.all(parts.map((part, i) => judge(part, ofParts[i]!, scales.turnsOn(part)))),
    );
    const excerpts =
      decided === 'not_found'
        ? []
        : select(found.ranked, documents, { k, longest: LONGEST_COLUMNS, specifics });
    const cited: Cited[] = [];
    for await (const one of citeAll(excerpts, found, decided === 'answered')) {
      cited.push(one);
      yield { kind: 'citation', citation: one.citation };
    }
    // Where every citation was dropped there is nothing to show, whatever was found.
    const verdict = cited.length === 0 ? 'not_found' : decided;
    const missing = missingSpecifics(
      specifics,
      cited.map(({ citation }) => ({ place: citation, document: documents.get(citation.documentId)! })),
    ).filter((words) => !unmatched.includes(words));
    const answer = {
      question,
      query: query.text,
      verdict,
      confidence,
      text: compose({ verdict, cited, missing, lang: languageOf(question) }),
      citations: cited.map(({ citation }) => citation),
      unmatchedTerms: unmatched,
      ...(missing.length > 0 && { notInPassages: missing }),
    };
    const composeMs = clock();
    const totalMs = roundMs(embedMs + retrieveMs + composeMs);
    yield { kind: 'answer', answer: { ...answer, timings: { embedMs, retrieveMs, composeMs, totalMs } } };
  }

  return {
    rank: async (text, only) => search(await embed(text), only),
    weigh: async (text, only) => {
      const query = await embed(text);
      return scales.weigh(query, { ranked: search(query, only), turns: scales.turnsOn(query), only });
    },
    askInParts,
    ask: async (request) => {
      for await (const part of askInParts(request)) if (part.kind === 'answer') return part.answer;
      throw new Error('an answer ended before its whole');
    },
  };
}
