/** Floors on a real set, through the very pipeline of `npm run eval`, so that ranking cannot decay unnoticed. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../index/build.js';
import { createAssistant } from '../../server/assistant.js';
import { type Evaluation, evaluate } from '../../server/evaluate/evaluate.js';
import { QuestionsOnce } from '../../server/evaluate/questions-once.js';
import { asQuery, readQuestions, readSet } from '../../server/evaluate/sets.js';
import { setSources } from '../../server/evaluate/sources.js';
import { loadCalibration } from '../../server/verdict/calibration.js';
import { embeddedModel } from '../support/embedded-model.js';

const SETS = resolve('..', 'shared', 'eval');
const present = existsSync(join(SETS, 'xquad_to_zh'));

describe.skipIf(!present)(
  `xquad_to_zh, passages only${present ? '' : ' (skipped: no ../shared/eval)'}`,
  () => {
    let folder: string;
    let measured: Evaluation;
    const faults: string[] = [];

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pincite-ranking-'));
      const embeddings = new QuestionsOnce(await embeddedModel());
      const set = await readSet(join(SETS, 'xquad_to_zh'));
      const { index } = await buildIndex({ folder, ...setSources(set), embeddings });
      const onFault = (fault: string) => faults.push(fault);
      const calibration = await loadCalibration(embeddings);
      const assistant = createAssistant({ index, embeddings, calibration, onFault });
      const sourceOf = new Map(index.documents.map(({ id, source }) => [id, source]));
      // A third of the questions: the same ones in every language, which an id tells before its colon.
      const names = [...new Set(set.queries.map(({ id }) => nameIn(id)))];
      const queries = set.queries.filter(({ id }) => names.indexOf(nameIn(id)) % 3 === 1);
      const cases = queries.map((query) => ({
        query,
        grades: set.relevant.get(query.id)!,
        answers: set.answers.get(query.id) ?? [],
      }));
      const ofUnitedNations = await readQuestions(join(import.meta.dirname, 'near-misses'));
      const foreign = [...ofUnitedNations.questions.map(asQuery), ...ofUnitedNations.unanswerable];
      measured = await evaluate(assistant, sourceOf, cases, foreign);
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it.each([
      ['zh', 0.97],
      ['en', 0.855],
      ['ru', 0.82],
      ['es', 0.83],
      ['ar', 0.74],
    ])('ranks for questions in %s with an nDCG@10 of at least %d', (tag, floor) => {
      expect(measured.byLang[tag]!['nDCG@10']).toBeGreaterThanOrEqual(floor);
    });

    it('shows the answer in one of the quotes, which stay short', () => {
      const { inAnyQuote, allQuotesLength, inFirstQuote } = measured.byLang.zh!.endToEnd!;
      expect(inAnyQuote).toBeGreaterThanOrEqual(0.98);
      expect(inFirstQuote).toBeGreaterThanOrEqual(0.93);
      expect(allQuotesLength).toBeLessThanOrEqual(1800);
    });

    it('highlights the answer for most questions of the same language', () => {
      expect(measured.byLang.zh!.endToEnd!.inHighlight).toBeGreaterThanOrEqual(0.8);
    });

    it('refuses questions of another subject, and few others', () => {
      expect(measured.refusal!.AUC).toBeGreaterThanOrEqual(0.94);
      expect(measured.refusal!.refused).toBeGreaterThanOrEqual(0.75);
      expect(measured.refusal!.answerableRefused).toBeLessThanOrEqual(0.07);
    });

    it('drops no citation', () => {
      expect(faults).toEqual([]);
    });
  },
);

function nameIn(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
