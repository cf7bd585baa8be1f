/** Floors on a real set, through the very pipeline of `npm run eval`, so that ranking cannot decay unnoticed. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateSet, openSet, type SetResult } from '../../server/evaluate/evaluate-set.js';
import { keepingVectors } from '../../server/evaluate/kept-vectors.js';
import { asQuery, readQuestions } from '../../server/evaluate/sets.js';
import { readCommandLine } from '../../server/settings.js';
import { embeddedModel } from '../support/embedded-model.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';

const SET = resolve('..', 'shared', 'eval', 'xquad_to_zh');
const present = existsSync(SET);

describe.skipIf(!present)(`xquad_to_zh${present ? '' : ' (skipped: no ../shared/eval)'}`, () => {
  const folder = temporaryFolder();
  let measured: SetResult;

  beforeAll(async () => {
    const { settings } = readCommandLine([], { INDEX_DIR: join(folder, 'index') });
    const opened = await openSet(
      partOf(SET, join(folder, 'set')),
      settings,
      keepingVectors(await embeddedModel()),
    );
    const { questions: ofUnitedNations } = await readQuestions(join(import.meta.dirname, 'near-misses'));
    measured = await evaluateSet(opened, {
      others: ofUnitedNations.map(asQuery).filter((_, i) => i % 2 === 0),
    });
  });

  it.each([
    ['zh', 0.985],
    ['en', 0.95],
    ['ru', 0.925],
    ['es', 0.92],
    ['ar', 0.915],
  ])('ranks for questions in %s with an nDCG@10 of at least %d', (tag, floor) => {
    expect(measured.byLang[tag]!['nDCG@10']).toBeGreaterThanOrEqual(floor);
  });

  it('shows the answer in one of the quotes, which stay short', () => {
    const { inAnyQuote, allQuotesLength, inFirstQuote } = measured.byLang.zh!.endToEnd!;
    expect(inAnyQuote).toBeGreaterThanOrEqual(0.98);
    expect(inFirstQuote).toBeGreaterThanOrEqual(0.95);
    expect(allQuotesLength).toBeLessThanOrEqual(1400);
  });

  it('highlights the answer for most questions of the same language', () => {
    expect(measured.byLang.zh!.endToEnd!.inHighlight).toBeGreaterThanOrEqual(0.87);
  });

  it('refuses questions of another subject, and few others', () => {
    expect(measured.refusal!.AUC).toBeGreaterThanOrEqual(0.98);
    expect(measured.refusal!.refused).toBeGreaterThanOrEqual(0.94);
    expect(measured.refusal!.answerableRefused).toBeLessThanOrEqual(0.085);
  });

  it('drops no citation', () => {
    expect(measured.faultCount).toBe(0);
  });
});

/** Every other document with a third of its questions, the same ones in every language, which an id tells before its colon. */
function partOf(set: string, folder: string): string {
  const lines = (name: string) => readFileSync(join(set, name), 'utf8').trimEnd().split('\n');
  const idIn = (line: string): string => JSON.parse(line).id;
  const nameIn = (id: string) => id.slice(id.indexOf(':') + 1);
  const corpus = lines('corpus.jsonl').filter((_, i) => i % 2 === 0);
  const documents = new Set(corpus.map(idIn));
  const judged = lines('qrels.tsv').filter((line) => documents.has(line.split('\t')[1]!));
  const names = [...new Set(judged.map((line) => nameIn(line.split('\t')[0]!)))];
  const asked = new Set(names.filter((_, i) => i % 3 === 1));
  const isAsked = (id: string) => asked.has(nameIn(id));
  return writeFiles(folder, {
    'corpus.jsonl': corpus.join('\n'),
    'qrels.tsv': judged.filter((line) => isAsked(line.split('\t')[0]!)).join('\n'),
    'queries.jsonl': lines('queries.jsonl')
      .filter((line) => isAsked(idIn(line)))
      .join('\n'),
    // What is shown is measured in Chinese alone: a question with an answer is asked twice.
    'answers.jsonl': lines('answers.jsonl')
      .filter((line) => isAsked(idIn(line)) && idIn(line).startsWith('zh'))
      .join('\n'),
  });
}
