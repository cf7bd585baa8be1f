import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedIndex } from '../../index/store.js';
import { createAssistant } from '../../server/assistant.js';
import type { AskRequest } from '../../server/contract.js';
import type { Calibration } from '../../server/verdict/calibration.js';
import { EVIDENCE, type EvidenceNumbers } from '../../server/verdict/evidence.js';
import { fakeEmbeddings } from '../support/fake-model.js';
import { temporaryFolder } from '../support/folders.js';
import { documentIn, indexTexts } from '../support/indexing.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';

/** Says the same of every question, whatever was found. */
function always(constant: number): Calibration {
  const each = (value: number) =>
    Object.fromEntries(EVIDENCE.map((name) => [name, value])) as Record<keyof EvidenceNumbers, number>;
  const weights = new Array<number>((EVIDENCE.length * (EVIDENCE.length + 3)) / 2).fill(0);
  const model = { mean: each(0), deviation: each(1), weights, constant };
  const fitted = { own: model, foreign: model, answeredFrom: 0.5, relatedFrom: 0.1, curve: [] };
  return { model: '', alignment: '', origin: [], withSentences: fitted, passagesOnly: fitted };
}
const YES = always(9);
const NO = always(-9);

const CITING = [
  '哪些文件引用了@？',
  'Which documents cite @?',
  'Quels documents citent @ ?',
  '¿Qué documentos citan @?',
  'Какие документы ссылаются на @?',
  'ما هي الوثائق التي تشير إلى @؟',
];

describe('what cites a symbol', () => {
  const folder = temporaryFolder();
  let index: OpenedIndex;
  beforeAll(async () => {
    const letter = 'Letter on the otters\n\nThe wardens recall document LAKE/DOC/5 and wish to go on.\n';
    index = await indexTexts({ ...LAKE_DOCUMENTS, 'letter.txt': letter }, join(folder, 'index'));
  });

  const ask = (calibration: Calibration, request: AskRequest) =>
    createAssistant({ index, embeddings: fakeEmbeddings(), calibration }).ask({ k: 2, ...request });

  it.each(CITING)(
    'is nothing where no other document does, and its own passages are shown so: %s',
    async (asked) => {
      for (const calibration of [YES, NO]) {
        const { verdict, citations, unmatchedTerms } = await ask(calibration, {
          question: asked.replace('@', 'LAKE/DOC/7'),
        });
        expect(verdict).toBe('related');
        expect(citations.map(({ symbol, highlight }) => [symbol, highlight])).toEqual([
          ['LAKE/DOC/7', null],
          ['LAKE/DOC/7', null],
        ]);
        expect(unmatchedTerms).not.toContain('LAKE/DOC/7');
      }
    },
  );

  it.each(CITING)('answers where another document does: %s', async (asked) => {
    const { verdict, citations } = await ask(YES, { question: asked.replace('@', 'LAKE/DOC/5') });
    expect(verdict).toBe('answered');
    expect(citations[0]!.quote).toContain('LAKE/DOC/5');
  });

  it.each(CITING)('never answers where no document has it: %s', async (asked) => {
    const question = asked.replace('@', 'LAKE/DOC/9');
    expect((await ask(YES, { question })).verdict).toBe('related');
    expect((await ask(NO, { question })).verdict).toBe('not_found');
  });

  it('is looked for only in the documents that are asked', async () => {
    const question = 'Which documents cite LAKE/DOC/5?';
    const documents = [documentIn(index, 'herons.en.txt').id];
    expect((await ask(YES, { question, documents })).verdict).toBe('related');
  });

  it('counts as one part of a question, beside others', async () => {
    const question = 'When does the gate of the visitors close? Which documents cite LAKE/DOC/7?';
    expect((await ask(YES, { question })).verdict).toBe('related');
  });

  it('leaves alone what is asked of the document itself', async () => {
    for (const question of ['What does LAKE/DOC/7 say?', 'Does LAKE/DOC/7 mention LAKE/DOC/9?'])
      expect((await ask(YES, { question })).verdict).toBe('answered');
  });
});
