import { beforeAll, describe, expect, it } from 'vitest';
import { type Run, textOf } from '../../index/locate.js';
import { passageOf } from '../../index/passages.js';
import type { IndexedDocument } from '../../index/types.js';
import { specificsOf } from '../../server/question/specifics.js';
import type { RankedPassage } from '../../server/retrieve.js';
import { type Excerpt, type SelectOptions, select as selectWith } from '../../server/select.js';
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
    raised: 0,
    exact: 0,
    named: 0,
    passageSimilarity: 0.5,
    level: { shift: 0, mean: 0, spread: 0.1, top: 0.3, count: 100 },
  }));
}

const select = (
  passages: readonly RankedPassage[],
  among: ReadonlyMap<string, IndexedDocument>,
  options: Omit<SelectOptions, 'longest'>,
) => selectWith(passages, among, { longest: 900, ...options });
const runsOf = (excerpts: readonly Excerpt[]): Run[] => excerpts.map(({ run }) => run);

describe('select', () => {
  it('shows passages that lie apart in the order of their rank', () => {
    const excerpts = select(ranked([diary, 20, 23], [diary, 2, 5], [diary, 30, 33]), documents, { k: 5 });
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
    for (const k of [1, 3, 6]) expect(select(many, documents, { k }).length).toBe(k);
    expect(select([], documents, { k: 5 })).toEqual([]);
  });

  it('joins passages that overlap or follow each other, under the better scores', () => {
    const excerpts = select(
      ranked([diary, 4, 8], [diary, 20, 22], [diary, 7, 10], [diary, 2, 4]),
      documents,
      { k: 5 },
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
    const excerpts = select(ranked(...windows), documents, { k: 20 });
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
    for (const { document, run } of select(ranked(...windows), documents, { k: 20 }))
      expect(textOf(document, run).length).toBeLessThan(1000);
  });

  it('leaves out what another document says in the same words', () => {
    const excerpts = select(ranked([diary, 4, 6], [copy, 4, 6], [copy, 20, 22]), documents, { k: 5 });
    expect(excerpts.map(({ document, run }) => [document.source, run.from])).toEqual([
      ['diary.txt', 4],
      ['copy.txt', 20],
    ]);
  });

  it('does not join the body with an annex', () => {
    const first = report.sentences.findIndex(({ text }) => text.startsWith('Annex'));
    const excerpts = select(ranked([report, 0, first], [report, first, report.sentences.length]), documents, {
      k: 5,
    });
    expect(runsOf(excerpts)).toEqual([
      { from: 0, to: first },
      { from: first, to: report.sentences.length },
    ]);
  });
});

const months = ['January', 'February', 'March', 'April'];
/** Reports of one form, month by month; the figures differ, and in the last one a sentence more moves all that follows. */
const monthly = (month: string, i: number) => `SHORE/2003/${i + 1}
12 ${month} 2003

Report of the Shore Office on the otters in ${month} 2003

The Shore Office submits this report to the Lake Commission under the decision of the Commission on otters.${
  i === 3 ? ' A new warden joined the Shore Office in the last days of this month and took up his work.' : ''
} The wardens of the Shore Office walked along the whole of the eastern shore and counted ${40 + i} otters and ${
  12 - i
} cubs. They found the northern dyke in good repair and saw ${i + 2} boats within the sanctuary of the herons. The owners of these boats were told of the rules for visitors and left the sanctuary at once.
`;
/** The same article in two treaties. */
const article =
  'This Treaty shall enter into force on the day on which the third instrument of ratification is deposited with the Depositary, who shall inform all the signatory towns of the date of that deposit without delay.';
const treaty = (about: string, year: number) =>
  `${year}-05-01\n\nTreaty on ${about}\n\n${article}\n\nWords about ${about}.\n`;

describe('select, of what is said again', () => {
  let all: Map<string, IndexedDocument>;
  let of: (source: string) => IndexedDocument;

  beforeAll(async () => {
    const index = await indexTexts(
      {
        ...Object.fromEntries(months.map((month, i) => [`${i}.txt`, monthly(month, i)])),
        'boats.txt': treaty('the speed of motor boats', 1990),
        'dykes.txt': treaty('dykes', 2002),
      },
      `${folder}-series`,
    );
    all = new Map(index.documents.map((document) => [document.id, document]));
    of = (source) => documentIn(index, source);
  });

  /** The run of the sentences that begin and end so. */
  const passage = (source: string, first: string, last: string): [IndexedDocument, number, number] => {
    const { sentences } = of(source);
    const at = (words: string) => sentences.findIndex(({ text }) => text.startsWith(words));
    return [of(source), at(first), at(last) + 1];
  };
  const report = (source: string) => passage(source, 'The wardens', 'The owners');
  const sourcesOf = (excerpts: readonly Excerpt[]) =>
    excerpts.map(({ document, repeats }) => [
      document.source,
      repeats.map((repeat) => repeat.document.source),
    ]);

  it('shows the newest of a series, with the others, newest first', () => {
    expect(of('3.txt').date).toBe('2003-04-12');
    const excerpts = select(ranked(report('1.txt'), report('0.txt'), report('3.txt'), report('2.txt')), all, {
      k: 5,
    });
    expect(sourcesOf(excerpts)).toEqual([['3.txt', ['2.txt', '1.txt', '0.txt']]]);
    expect(textOf(excerpts[0]!.document, excerpts[0]!.run)).toContain('43 otters');
    expect(excerpts[0]!.scores.fused).toBe(0.98);
  });

  it('leaves the places for other things', () => {
    const other = passage('dykes.txt', 'Words', 'Words');
    const excerpts = select(ranked(report('0.txt'), report('1.txt'), report('2.txt'), other), all, { k: 2 });
    expect(sourcesOf(excerpts)).toEqual([
      ['2.txt', ['1.txt', '0.txt']],
      ['dykes.txt', []],
    ]);
  });

  it('lists repeats that rank below what is shown', () => {
    const excerpts = select(ranked(report('3.txt'), report('1.txt')), all, { k: 1 });
    expect(sourcesOf(excerpts)).toEqual([['3.txt', ['1.txt']]]);
  });

  it('names the very sentences of a repeat where its passages begin elsewhere', () => {
    const [document, from, to] = report('3.txt');
    const excerpts = select(ranked(report('1.txt'), [document, from, to - 1]), all, { k: 5 });
    expect(excerpts.map(({ document: shown, run }) => [shown.source, run])).toEqual([
      ['3.txt', { from, to }],
    ]);
  });

  it.each([
    ['How many otters in February 2003?', '1.txt'],
    ['What does SHORE/2003/1 say of otters?', '0.txt'],
    ['How many otters in 2003?', '3.txt'],
  ])('shows the one that the question names: %s', (question, source) => {
    const excerpts = select(ranked(report('2.txt'), report('1.txt'), report('0.txt'), report('3.txt')), all, {
      k: 5,
      specifics: specificsOf(question, 'en'),
    });
    expect(excerpts.map(({ document }) => document.source)).toEqual([source]);
    expect(excerpts[0]!.repeats).toHaveLength(3);
  });

  it('takes other figures of one document for other things, and the same words for a repeat', async () => {
    const line = (i: number) =>
      `The keeper of the lighthouse wrote line ${i} into the large book that lies open on the table beside the lamp every evening.`;
    const text = [...Array.from({ length: 12 }, (_, i) => line(i)), line(3)].join('\n\n');
    const index = await indexTexts({ 'lines.txt': text }, `${folder}-lines`);
    const [document] = index.documents as [IndexedDocument];
    const lines = new Map([[document.id, document]]);
    const excerpts = select(ranked([document, 3, 4], [document, 8, 9], [document, 12, 13]), lines, { k: 5 });
    expect(excerpts.map(({ run, repeats }) => [run.from, repeats.map((repeat) => repeat.run.from)])).toEqual([
      [3, [12]],
      [8, []],
    ]);
  });

  it('does not put one document in the place of another that says the same of something else', () => {
    const excerpts = select(
      ranked(
        passage('boats.txt', 'This Treaty', 'This Treaty'),
        passage('dykes.txt', 'This Treaty', 'This Treaty'),
      ),
      all,
      { k: 5 },
    );
    expect(sourcesOf(excerpts)).toEqual([['boats.txt', ['dykes.txt']]]);
  });

  it('leaves out what the newest of a series shows for the most part already', () => {
    const [newer, from, to] = report('3.txt');
    const passages = ranked(report('0.txt'), [newer, from, to], [newer, from - 1, from + 1]);
    expect(runsOf(select(passages, all, { k: 5 }))).toEqual([{ from, to }]);
  });

  it('lists a place once, though two passages hold it', () => {
    const [newer, from, to] = report('3.txt');
    const passages = ranked(report('0.txt'), [newer, from, to - 1], [newer, from + 1, to], report('1.txt'));
    expect(sourcesOf(select(passages, all, { k: 5 }))).toEqual([['3.txt', ['1.txt', '0.txt']]]);
  });

  it('shows a passage that adds something of its own', () => {
    const [newer, from] = report('3.txt');
    const excerpts = select(ranked(report('0.txt'), [newer, from - 1, from + 1]), all, { k: 5 });
    expect(sourcesOf(excerpts)).toEqual([
      ['0.txt', []],
      ['3.txt', []],
    ]);
  });

  it('keeps what fits the question far better than the newest', () => {
    const [first, ...others] = ranked(report('1.txt'), report('3.txt'));
    const excerpts = select([{ ...first!, fused: 1.2 }, ...others], all, { k: 5 });
    expect(sourcesOf(excerpts)).toEqual([['1.txt', ['3.txt']]]);
  });
});
