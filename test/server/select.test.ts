import { beforeAll, describe, expect, it } from 'vitest';
import { type Run, textOf } from '../../index/locate.js';
import { passageOf } from '../../index/passages.js';
import type { IndexedDocument } from '../../index/types.js';
import type { RankedPassage } from '../../server/retrieve.js';
import { type Excerpt, select } from '../../server/select.js';
import { temporaryFolder } from '../support/folders.js';
import { documentIn, indexTexts } from '../support/indexing.js';

const folder = temporaryFolder();
const sentence = (i: number) => `The keeper wrote entry number ${i} into the book of the lighthouse.`;
const log = Array.from({ length: 40 }, (_, i) => sentence(i)).join(' ');
const annexed = `The report is short. It has one annex.\n\n\nAnnex I\n\nThe annex holds a table. The table is long.\n`;

let documents: Map<string, IndexedDocument>;
let diary: IndexedDocument;
let copy: IndexedDocument;
let report: IndexedDocument;

beforeAll(async () => {
  const index = await indexTexts(
    { 'diary.txt': log, 'copy.txt': `\n  ${log}`, 'report.txt': annexed },
    folder,
  );
  documents = new Map(index.documents.map((document) => [document.id, document]));
  [diary, copy, report] = ['diary.txt', 'copy.txt', 'report.txt'].map((source) =>
    documentIn(index, source),
  ) as [IndexedDocument, IndexedDocument, IndexedDocument];
  expect(diary.sentences.length).toBe(40);
});

/** Passages in the order given, best first. */
function ranked(...passages: [IndexedDocument, number, number][]): RankedPassage[] {
  return passages.map(([document, from, to], i) => ({
    passage: passageOf(document, { from, to }),
    fused: 1 - i / 100,
    similarity: 0.5,
    coverage: 0.1,
  }));
}

const runsOf = (excerpts: readonly Excerpt[]): Run[] => excerpts.map(({ run }) => run);

describe('select', () => {
  it('shows passages that lie apart in the order of their rank', () => {
    const excerpts = select(ranked([diary, 20, 23], [diary, 2, 5], [diary, 30, 33]), documents, 5);
    expect(runsOf(excerpts)).toEqual([
      { from: 20, to: 23 },
      { from: 2, to: 5 },
      { from: 30, to: 33 },
    ]);
    expect(excerpts.map(({ scores }) => scores.fused)).toEqual([1, 0.99, 0.98]);
  });

  it('shows at most k', () => {
    const many = ranked(
      ...[0, 5, 10, 15, 20, 25].map((at): [IndexedDocument, number, number] => [diary, at, at + 2]),
    );
    for (const k of [1, 3, 6]) expect(select(many, documents, k).length).toBe(k);
    expect(select([], documents, 5)).toEqual([]);
  });

  it('joins passages that overlap or follow each other, under the better scores', () => {
    const excerpts = select(
      ranked([diary, 4, 8], [diary, 20, 22], [diary, 7, 10], [diary, 2, 4]),
      documents,
      5,
    );
    expect(runsOf(excerpts)).toEqual([
      { from: 2, to: 10 },
      { from: 20, to: 22 },
    ]);
    expect(excerpts[0]!.scores.fused).toBe(1);
  });

  it('shows no sentence twice', () => {
    const windows = Array.from({ length: 12 }, (_, i): [IndexedDocument, number, number] => [
      diary,
      i * 3,
      i * 3 + 5,
    ]);
    const excerpts = select(ranked(...windows), documents, 20);
    const shown = runsOf(excerpts).flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('keeps an excerpt from growing over the whole document', () => {
    const windows = Array.from({ length: 18 }, (_, i): [IndexedDocument, number, number] => [
      diary,
      i * 2,
      i * 2 + 4,
    ]);
    for (const { document, run } of select(ranked(...windows), documents, 20))
      expect(textOf(document, run).length).toBeLessThan(1000);
  });

  it('leaves out what another document says in the same words', () => {
    const excerpts = select(ranked([diary, 4, 6], [copy, 4, 6], [copy, 20, 22]), documents, 5);
    expect(excerpts.map(({ document, run }) => [document.source, run.from])).toEqual([
      ['diary.txt', 4],
      ['copy.txt', 20],
    ]);
  });

  it('does not join the body with an annex', () => {
    const first = report.sentences.findIndex(({ text }) => text.startsWith('Annex'));
    const excerpts = select(
      ranked([report, 0, first], [report, first, report.sentences.length]),
      documents,
      5,
    );
    expect(runsOf(excerpts)).toEqual([
      { from: 0, to: first },
      { from: first, to: report.sentences.length },
    ]);
  });
});
