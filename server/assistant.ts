/** The pipeline of a question: embed → retrieve → select → decide → highlight → cite → compose. */
import { NO_ALIGNMENT } from '../index/align.js';
import type { AlignedEmbeddings } from '../index/aligned-embeddings.js';
import { languageOf } from '../index/language.js';
import { termsOf } from '../index/lexical.js';
import { textOf } from '../index/locate.js';
import type { OpenedIndex } from '../index/store.js';
import { cite, faultOf } from './cite.js';
import { type Cited, compose } from './compose.js';
import type { Answer, AskRequest, Citation, Scores } from './contract.js';
import { decide } from './decide.js';
import { documentsWithin } from './document-filter.js';
import { completeQuery } from './follow-up.js';
import { highlight, wordsDecide } from './highlight.js';
import { type RankedPassage, retrieve } from './retrieve.js';
import { type Excerpt, select } from './select.js';
import { SentenceSimilarities } from './sentence-similarities.js';
import { unmatchedTerms } from './unmatched.js';

/** What answers questions about one index. */
export interface Assistant {
  ask(request: AskRequest): Promise<Answer>;
  /** The same in parts, as they are found; the last is the whole. What is not asked for any more is not made. */
  askInParts(request: AskRequest): AsyncGenerator<AnswerPart, void, undefined>;
  /** Only the ranking of passages, before selection. */
  rank(query: string, documents?: readonly string[]): Promise<RankedPassage[]>;
}

export type AnswerPart =
  | { kind: 'query'; query: string }
  | { kind: 'citation'; citation: Citation }
  | { kind: 'answer'; answer: Answer };

export interface AssistantOptions {
  index: OpenedIndex;
  embeddings: AlignedEmbeddings;
  /** Called for a citation that does not match its document and is dropped. */
  onFault?: (fault: string) => void;
}

const DEFAULT_K = 5;

/** A query as it is searched. */
interface Query {
  text: string;
  vector: Float32Array;
  lang: string | null;
}

export function createAssistant({ index, embeddings, onFault }: AssistantOptions): Assistant {
  const documents = new Map(index.documents.map((document) => [document.id, document]));
  const { store } = index;
  const { lexical } = store;
  const { coverageWeight, revision } = embeddings.alignment;
  const aligned = revision !== NO_ALIGNMENT.revision;
  const sentences = index.sentences.covers(index.documents) ? index.sentences : undefined;

  const near = new SentenceSimilarities(embeddings, sentences);

  const embed = async (text: string): Promise<Query> => {
    const vector = Float32Array.from(await embeddings.embedQuery(text));
    return { text, vector, lang: languageOf(text) };
  };

  const search = (query: Query, only: readonly string[] | undefined) => {
    const filter = only ? { documents: only } : undefined;
    return retrieve(store, { query: query.text, vector: query.vector, coverageWeight, filter, sentences });
  };

  const scoresOf = (excerpt: Excerpt, query: Query): Scores => {
    const held = new Set(termsOf(textOf(excerpt.document, excerpt.run)));
    const matchedTerms = [...new Set(termsOf(query.text))].filter((term) => held.has(term));
    return { ...excerpt.scores, coverageWeight, matchedTerms };
  };

  /** Vectors are made only where the words do not tell: in a question in another language, most of all. */
  const answeringRun = async ({ document, run }: Excerpt, { text, vector }: Query) => {
    const wanted = near.areAtHand || !wordsDecide(document, run, { query: text, lexical });
    const similarities = wanted ? await near.of(document, run, vector) : null;
    return highlight(document, run, { query: text, lexical, similarities });
  };

  /** Citations of the excerpts; one that does not match its document is dropped. */
  async function* citeAll(
    excerpts: readonly Excerpt[],
    query: Query,
    answered: boolean,
  ): AsyncGenerator<Cited> {
    let n = 1;
    for (const excerpt of excerpts) {
      const { document, run } = excerpt;
      const highlighted = answered ? await answeringRun(excerpt, query) : null;
      const citation = cite({ n, excerpt, highlighted, scores: scoresOf(excerpt, query), lang: query.lang });
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
    const { question, k = DEFAULT_K, turns = [] } = request;
    const clock = stopwatch();
    const text = request.query ?? completeQuery(question, turns);
    yield { kind: 'query', query: text };
    const query = await embed(text);
    const embedMs = clock();
    const ranked = search(query, documentsWithin(index.documents, request));
    const retrieveMs = clock();
    const { verdict: decided, confidence } = decide(ranked, {
      lang: query.lang,
      aligned,
      withSentences: sentences !== undefined,
    });
    const excerpts = decided === 'not_found' ? [] : select(ranked, documents, k);
    const cited: Cited[] = [];
    for await (const one of citeAll(excerpts, query, decided === 'answered')) {
      cited.push(one);
      yield { kind: 'citation', citation: one.citation };
    }
    // Where every citation was dropped there is nothing to show, whatever was found.
    const verdict = cited.length === 0 ? 'not_found' : decided;
    const answer = {
      question,
      query: query.text,
      verdict,
      confidence,
      text: compose(verdict, cited, languageOf(question)),
      citations: cited.map(({ citation }) => citation),
      unmatchedTerms: unmatchedTerms(query.text, lexical),
    };
    const composeMs = clock();
    const totalMs = round(embedMs + retrieveMs + composeMs);
    yield { kind: 'answer', answer: { ...answer, timings: { embedMs, retrieveMs, composeMs, totalMs } } };
  }

  return {
    rank: async (text, only) => search(await embed(text), only),
    askInParts,
    ask: async (request) => {
      for await (const part of askInParts(request)) if (part.kind === 'answer') return part.answer;
      throw new Error('an answer ended before its whole');
    },
  };
}

/** Each call gives the milliseconds since the last. */
function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const elapsed = round(now - last);
    last = now;
    return elapsed;
  };
}

function round(ms: number): number {
  return Math.round(ms * 100) / 100;
}
