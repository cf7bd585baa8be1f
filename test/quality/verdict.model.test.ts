/** Floors on knowing what a corpus does not answer, over five real documents, so that refusal cannot decay unnoticed. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../server/contract.js';
import { evaluateSet, openSet, type SetResult } from '../../server/evaluate/evaluate-set.js';
import { keepingVectors } from '../../server/evaluate/kept-vectors.js';
import { readUnanswerable } from '../../server/evaluate/sets.js';
import { readCommandLine } from '../../server/settings.js';
import { embeddedModel } from '../support/embedded-model.js';
import { temporaryFolder } from '../support/folders.js';

const SHARED = resolve('..', 'shared');
const ABSENT = ['corpus-un', 'eval/un_corpus_questions'].filter((path) => !existsSync(join(SHARED, path)));
const REASON = ABSENT.length > 0 ? ` (skipped: there is no ../shared/${ABSENT.join(', no ../shared/')})` : '';

/** Of 100 questions that the documents answer, and 100 that are near to their subjects: other treaties, years, names. */
const NEAR_MISSES = { AUC: 0.95, refused: 0.65, answerableRefused: 0.02 };
/** Of 21 questions and 7 that have nothing to do with the documents. */
const FAR = { AUC: 0.96, refused: 5 / 7, answerableRefused: 1 / 21 };
/** Of 38 everyday questions in six languages, none of which the verdict was fitted to. */
const MOST_EVERYDAY_ANSWERED = 5;

describe.skipIf(ABSENT.length > 0)(`questions over corpus-un${REASON}`, () => {
  const folder = temporaryFolder();
  let near: SetResult;
  let far: SetResult;
  let everyday: Answer[];

  beforeAll(async () => {
    const { settings } = readCommandLine([], {
      CORPUS_DIR: join(SHARED, 'corpus-un'),
      INDEX_DIR: join(folder, 'index'),
    });
    const embeddings = keepingVectors(await embeddedModel());
    near = await evaluateSet(await openSet(join(import.meta.dirname, 'near-misses'), settings, embeddings));
    const opened = await openSet(join(SHARED, 'eval', 'un_corpus_questions'), settings, embeddings);
    far = await evaluateSet(opened);
    everyday = [];
    for (const { text } of await readUnanswerable(join(import.meta.dirname, 'everyday-unseen.jsonl')))
      everyday.push(await opened.assistant.ask({ question: text }));
  });

  it.each([
    ['near misses', () => near, NEAR_MISSES],
    ['questions of another subject', () => far, FAR],
  ])('refuses %s, and few others', (_, measured, floors) => {
    const { AUC, refused, answerableRefused } = measured().refusal!;
    expect(AUC).toBeGreaterThanOrEqual(floors.AUC);
    expect(refused).toBeGreaterThanOrEqual(floors.refused - 1e-4);
    expect(answerableRefused).toBeLessThanOrEqual(floors.answerableRefused + 1e-4);
  });

  it('answers few everyday questions, in whatever language', () => {
    const answered = everyday.filter(({ verdict }) => verdict === 'answered');
    expect(everyday).toHaveLength(38);
    expect(answered.length, answered.map(({ question }) => question).join('\n')).toBeLessThanOrEqual(
      MOST_EVERYDAY_ANSWERED,
    );
  });

  it('shows where the answers stand', () => {
    expect(near.overall['hit@1']).toBeGreaterThanOrEqual(0.93);
    expect(near.overall.endToEnd!.inFirstQuote).toBeGreaterThanOrEqual(0.86);
    expect(near.overall.endToEnd!.inAnyQuote).toBeGreaterThanOrEqual(0.95);
    expect([near.faultCount, far.faultCount]).toEqual([0, 0]);
  });
});
