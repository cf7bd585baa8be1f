import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodySizeOf, pageText } from '../../../../index/extract/pdf/page-text.js';
import type { Run } from '../../../../index/extract/pdf/runs.js';
import { linesAt, runAt, widthOf } from '../../../support/pdf-runs.js';

const textOf = (runs: Run[]) => pageText([runs], 10).text;
const footnotesOf = (runs: Run[]) => {
  const { text, footnotes } = pageText([runs], 10);
  return footnotes.map(({ start, end }) => text.slice(start, end));
};
/** Words set one after the other with gaps of so many points. */
function wordsAt(words: readonly string[], left: number, y: number, gap: number): Run[] {
  let at = left;
  return words.map((word) => {
    const run = runAt(word, at, y);
    at = run.right + gap;
    return run;
  });
}

describe('the blanks of a line', () => {
  it('stand where there is a gap, and only there', () => {
    expect(textOf(wordsAt(['The', 'Conference', 'met'], 50, 100, 2.5))).toBe('The Conference met\n');
    expect(textOf(wordsAt(['Confe', 'rence'], 50, 100, 0.8))).toBe('Conference\n');
  });

  it('are not doubled where the words bring their own', () => {
    const runs = [runAt('The ', 50, 100), runAt(' Conference', 71, 100), runAt('met', 130, 100)];
    expect(textOf(runs)).toBe('The Conference met\n');
  });

  it('are none between Chinese characters that are set a little apart', () => {
    expect(textOf(wordsAt(['会议', '讨论'], 50, 100, 3))).toBe('会议讨论\n');
    expect(textOf(wordsAt(['会议', '讨论'], 50, 100, 8))).toBe('会议 讨论\n');
    expect(textOf(wordsAt(['第', '3', '段'], 50, 100, 3))).toBe('第 3 段\n');
  });

  it('are three or more between cells', () => {
    expect(textOf([runAt('Algeria', 50, 100), runAt('1962', 100, 100)])).toMatch(/^Algeria {3}1962\n$/);
    expect(textOf([runAt('Algeria', 50, 100), runAt('1962', 185, 100)])).toMatch(/^Algeria {20}1962\n$/);
  });
});

describe('lines and what parts them', () => {
  it('are indented by as much as they stand in', () => {
    const runs = [runAt('First.', 70, 100), runAt('Second.', 50, 112), runAt('Third.', 60, 124)];
    expect(textOf(runs)).toBe('    First.\nSecond.\n  Third.\n');
  });

  it('have a blank line between them where they are further apart, two where they are far apart', () => {
    const lines = linesAt(['a', 'b', 'c', 'd', 'e'], 50, 100);
    const further = linesAt(['f', 'g', 'h'], 50, 168);
    const far = linesAt(['i', 'j', 'k', 'l', 'm'], 50, 240);
    expect(textOf([...lines, ...further, ...far])).toBe('a b c d e  f g h   i j k l m '.replace(/ /g, '\n'));
  });

  it('have none in a text set wide throughout', () => {
    const runs = [100, 124, 148, 172].map((y, i) => runAt(`Line ${i}.`, 50, y));
    expect(textOf(runs)).toBe('Line 0.\nLine 1.\nLine 2.\nLine 3.\n');
  });

  it('have none within columns whose lines alternate', () => {
    const column = (name: string) =>
      Array.from({ length: 10 }, (_, i) => `${name}${i} speaks of arms control`);
    const [left, right] = [column('a'), column('b')];
    const runs = [...linesAt(left, 50, 100), ...linesAt(right, 70 + widthOf(left[0]!), 105.5)];
    expect(textOf(runs)).toBe(`${left.join('\n')}\n\n${right.join('\n')}\n`);
  });

  it('of words that are turned another way follow after a blank line', () => {
    const { text } = pageText([[runAt('The body.', 50, 100)], [runAt('In the margin.', -700, 20)]], 10);
    expect(text).toBe('The body.\n\nIn the margin.\n');
  });

  it('are none on an empty page', () => {
    expect(pageText([], 10)).toMatchObject({ text: '', footnotes: [] });
  });
});

describe('lines that read from right to left', () => {
  const arabic = (text: string, left: number, y = 100) => runAt(text, left, y);
  /** The line of these runs below another. */
  const secondLine = (runs: Run[]) =>
    textOf([arabic('ناقشت الهيئة تدابير نزع السلاح في العالم كله', 40, 88), ...runs])
      .split('\n')[1]!
      .trim();

  it('begin with the words at the right', () => {
    expect(textOf([arabic('الأسلحة', 50), arabic('نزع', 90)])).toBe('نزع الأسلحة\n');
  });

  it('hold Latin names and figures in the order they are read in', () => {
    const runs = [
      arabic('في جنيف', 40),
      runAt('Conference', 80, 100),
      runAt('Treaty', 133, 100),
      arabic('نصت معاهدة', 168),
    ];
    expect(secondLine(runs)).toBe('نصت معاهدة Conference Treaty في جنيف');
    expect(textOf([arabic('الفقرة', 100), runAt('2', 85, 100), runAt('(أ)', 65, 100)])).toBe(
      'الفقرة 2 (أ)\n',
    );
  });

  it('hold Latin words with the marks between them in that order', () => {
    const runs = [
      arabic('في', 50),
      runAt('Arms', 62, 100),
      runAt('–', 84, 100),
      runAt('Control', 91, 100),
      arabic('نص', 128),
    ];
    expect(secondLine(runs)).toBe('نص Arms – Control في');
  });

  it('are indented from the right', () => {
    const runs = [arabic('نزع السلاح في العالم كله', 50, 100), arabic('نزع السلاح', 50 + 60, 112)];
    expect(textOf(runs)).toBe('نزع السلاح في العالم كله\n  نزع السلاح\n');
  });

  it('have their cells from the right', () => {
    expect(textOf([arabic('العدد', 50), arabic('البلد', 200)])).toMatch(/^البلد {20,}العدد\n$/);
  });

  it('may be quoted in a line that reads from left to right', () => {
    const runs = [
      runAt('The words', 50, 100),
      arabic('السلاح', 98),
      arabic('نزع', 131),
      runAt('mean disarmament', 149, 100),
    ];
    expect(textOf(runs)).toBe('The words نزع السلاح mean disarmament\n');
  });
});

describe('footnotes', () => {
  const body = linesAt(['The body goes on', 'and on and on,', 'to its end.'], 50, 100);

  it('are the last lines in smaller type, from a mark on', () => {
    const notes = [runAt('1', 50, 197, 5), ...linesAt(['See CD/1, in which', 'this is told.'], 56, 200, 8)];
    expect(footnotesOf([...body, ...notes])).toEqual([
      expect.stringMatching(/^1 ?See CD\/1, in which\n +this is told\.\n$/),
    ]);
  });

  it.each([
    ['a star', '* Reissued.'],
    ['a figure', '3 See CD/1.'],
  ])('begin with %s', (_, words) => {
    expect(footnotesOf([...body, ...linesAt([words], 50, 200, 8)])).toEqual([`${words}\n`]);
  });

  it('may follow a rule', () => {
    expect(footnotesOf([...body, ...linesAt(['__________', '* Reissued.'], 50, 200, 8)])).toEqual([
      '* Reissued.\n',
    ]);
  });

  it('begin with the mark at the right where they read from right to left', () => {
    const arabicBody = linesAt(['تستمر الوثيقة حتى نهايتها', 'وهذا هو نصها الكامل هنا'], 50, 100);
    const note = [runAt('1', 170, 197, 5), runAt('انظر الوثيقة', 120, 200, 8), runAt('CD/1634', 40, 200, 8)];
    expect(footnotesOf([...arabicBody, ...note])).toEqual([
      expect.stringMatching(/^ *1 ?انظر الوثيقة {3,}CD\/1634\n$/),
    ]);
  });

  it.each([
    [
      'of a page number beside other words',
      [...body, runAt('3', 50, 200, 8), runAt('CD/1634, annex', 150, 200, 8)],
    ],
    [
      'of a page number in parts',
      [...body, ...['3', '/', '9'].map((part, i) => runAt(part, 50 + i * 5, 200, 8))],
    ],
    ['in the size of the body', [...body, runAt('* Reissued.', 50, 200)]],
    ['without a mark', [...body, runAt('Printed in Geneva', 50, 200, 8)]],
    ['above the body', [runAt('* Reissued.', 50, 60, 8), ...body]],
    ['where all is small', linesAt(['1 See CD/1.', '2 See CD/2.'], 50, 100, 8)],
  ])('are none %s', (_, runs) => {
    expect(footnotesOf(runs)).toEqual([]);
  });
});

it('the size of the body is the one of most characters', () => {
  const pages = [[linesAt(['A title'], 50, 50, 20)], [linesAt(['The body of the text'], 50, 50, 11)]];
  expect(bodySizeOf(pages)).toBe(11);
});

it('every character of every run comes out once, and footnotes lie within the text', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'B', '1', '.', '*', '(', '议', '。', 'ع', 'ل', 'и', ' ', '_'),
    minLength: 1,
    maxLength: 12,
  });
  const run = fc
    .record({
      text: words,
      left: fc.integer({ min: 0, max: 500 }),
      y: fc.integer({ min: 0, max: 700 }),
      size: fc.integer({ min: 5, max: 14 }),
    })
    .map(({ text, left, y, size }) => runAt(text, left, y, size));
  const solid = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
  fc.assert(
    fc.property(fc.array(fc.array(run, { maxLength: 60 }), { maxLength: 2 }), (groups) => {
      const { text, footnotes, written } = pageText(groups, 10);
      expect(solid(text)).toBe(
        solid(
          groups
            .flat()
            .map((each) => each.text)
            .join(''),
        ),
      );
      const ofRuns = written.stretches.map(({ start, end }) => text.slice(start, end));
      expect(solid(ofRuns.join(''))).toBe(solid(text));
      for (const { start, end, run, from } of written.stretches)
        expect(text.slice(start, end)).toBe(run.text.slice(from, from + end - start));
      for (const { start, end } of footnotes) {
        expect(end).toBeLessThanOrEqual(text.length);
        expect(start).toBeLessThan(end);
      }
    }),
  );
});
