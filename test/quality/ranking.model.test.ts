/** Floors on a real set, through the very pipeline of `npm run eval`, so that ranking cannot decay unnoticed. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateSet, openSet, type SetResult } from '../../server/evaluate/evaluate-set.js';
import { keepingVectors } from '../../server/evaluate/kept-vectors.js';
import { asQuery, readQuestions } from '../../server/evaluate/sets.js';
import { readCommandLine } from '../../server/settings.js';
import { embeddedModel } from '../support/embedded-model.js';
import { temporaryFolder } from '../support/folders.js';

const SET = resolve('..', 'shared', 'eval', 'xquad_to_zh');
const present = existsSync(SET);

describe.skipIf(!present)(`xquad_to_zh${present ? '' : ' (skipped: no ../shared/eval)'}`, () => {
  const folder = temporaryFolder();
  let measured: SetResult;

  beforeAll(async () => {
    const { settings } = readCommandLine([], { INDEX_DIR: join(folder, 'index') });
    const opened = await openSet(SET, settings, keepingVectors(await embeddedModel()));
    // A sixth of the questions: the same ones in every language, which an id tells before its colon.
    const names = [...new Set(opened.cases.map(({ query }) => nameIn(query.id)))];
    const cases = opened.cases
      .filter(({ query }) => names.indexOf(nameIn(query.id)) % 6 === 1)
      // What is shown is measured in Chinese alone: a question with an answer is asked twice.
      .map((one) => (one.query.tag === 'zh' ? one : { ...one, answers: [] }));
    const { questions: ofUnitedNations } = await readQuestions(join(import.meta.dirname, 'near-misses'));
    measured = await evaluateSet(
      { ...opened, cases },
      { others: ofUnitedNations.map(asQuery).filter((_, i) => i % 2 === 0) },
    );
  });

  it.each([
    ['zh', 0.98],
    ['en', 0.875],
    ['ru', 0.855],
    ['es', 0.86],
    ['ar', 0.795],
  ])('ranks for questions in %s with an nDCG@10 of at least %d', (tag, floor) => {
    expect(measured.byLang[tag]!['nDCG@10']).toBeGreaterThanOrEqual(floor);
  });

  it('shows the answer in one of the quotes, which stay short', () => {
    const { inAnyQuote, allQuotesLength, inFirstQuote } = measured.byLang.zh!.endToEnd!;
    expect(inAnyQuote).toBeGreaterThanOrEqual(0.98);
    expect(inFirstQuote).toBeGreaterThanOrEqual(0.94);
    expect(allQuotesLength).toBeLessThanOrEqual(1400);
  });

  it('highlights the answer for most questions of the same language', () => {
    expect(measured.byLang.zh!.endToEnd!.inHighlight).toBeGreaterThanOrEqual(0.8);
  });

  it('refuses questions of another subject, and few others', () => {
    expect(measured.refusal!.AUC).toBeGreaterThanOrEqual(0.98);
    expect(measured.refusal!.refused).toBeGreaterThanOrEqual(0.95);
    expect(measured.refusal!.answerableRefused).toBeLessThanOrEqual(0.13);
  });

  it('drops no citation', () => {
    expect(measured.faultCount).toBe(0);
  });
});

function nameIn(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}
