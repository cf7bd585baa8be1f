/** The product over five real documents, by questions whose answers are known. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, DocumentSummary } from '../../server/contract.js';
import { AnswerShape } from '../support/contract-shapes.js';
import { embeddedModel } from '../support/embedded-model.js';
import { temporaryFolder } from '../support/folders.js';
import { decodedText, quotationFaults, withoutSpace } from '../support/quotations.js';
import { type Served, serve } from '../support/serving.js';

const CORPUS = '../shared/corpus-un';
const QUESTIONS = '../shared/eval/un_corpus_questions/questions.jsonl';
const ABSENT = [CORPUS, QUESTIONS].filter((path) => !existsSync(path));
const REASON = ABSENT.length > 0 ? ` (skipped: there is no ${ABSENT.join(', no ')})` : '';

/** Of 21 questions. */
const LEAST_IN_ANY_QUOTE = 20;
const LEAST_IN_FIRST_QUOTE = 16;
/** Characters of all quotes of an answer together. */
const LONGEST_QUOTES = 1800;

interface Asked {
  question: string;
  wanted: string;
  answer: Answer;
}

describe.skipIf(ABSENT.length > 0)(`corpus-un${REASON}`, () => {
  const folder = temporaryFolder();
  const texts = new Map<string, string>();
  let served: Served;
  let asked: Asked[];

  beforeAll(async () => {
    served = await serve({
      corpusDir: CORPUS,
      indexDir: join(folder, 'index'),
      openEmbeddings: embeddedModel,
    });
    await served.engine.start();
    const documents = (await (await served.get('/api/documents')).json()) as DocumentSummary[];
    for (const { id, source } of documents) texts.set(id, decodedText(join(CORPUS, source)));
    asked = await askAll();
  });
  afterAll(() => served.close());

  async function askAll(): Promise<Asked[]> {
    const rows = readFileSync(QUESTIONS, 'utf8').trim().split('\n');
    const all: Asked[] = [];
    for (const row of rows) {
      const { q: question, answer: wanted } = JSON.parse(row);
      const response = await served.ask({ question });
      all.push({ question, wanted, answer: AnswerShape.parse(await response.json()) as Answer });
    }
    return all;
  }

  const holding = (quotesOf: (answer: Answer) => string[]) =>
    asked.filter(({ wanted, answer }) =>
      quotesOf(answer).some((quote) => withoutSpace(quote).includes(withoutSpace(wanted))),
    );

  it('quotes the files letter for letter', () => {
    expect(texts.size).toBe(5);
    expect(asked.length).toBe(21);
    for (const { question, answer } of asked) {
      expect(answer.citations.length, question).toBeGreaterThan(0);
      expect(
        quotationFaults(answer, (id) => texts.get(id)!),
        question,
      ).toEqual([]);
    }
  });

  it(`holds the answer in one of five quotes for at least ${LEAST_IN_ANY_QUOTE} of 21 questions`, () => {
    const found = holding(({ citations }) => citations.map(({ quote }) => quote));
    expect(found.length).toBeGreaterThanOrEqual(LEAST_IN_ANY_QUOTE);
  });

  it(`holds the answer in the first quote for at least ${LEAST_IN_FIRST_QUOTE}`, () => {
    const found = holding(({ citations }) => citations.slice(0, 1).map(({ quote }) => quote));
    expect(found.length).toBeGreaterThanOrEqual(LEAST_IN_FIRST_QUOTE);
  });

  it(`quotes at most ${LONGEST_QUOTES} characters on average`, () => {
    const lengths = asked.map(({ answer }) =>
      answer.citations.reduce((sum, { quote }) => sum + quote.length, 0),
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeLessThanOrEqual(LONGEST_QUOTES);
  });

  it('answers the same when asked again', async () => {
    const untimed = (all: Asked[]) => all.map(({ answer: { timings: _, ...rest } }) => rest);
    expect(untimed(await askAll())).toEqual(untimed(asked));
  });
});
