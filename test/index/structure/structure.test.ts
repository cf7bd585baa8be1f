import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../index/types.js';
import { plainTexts } from '../random-texts.js';
import { structureIn } from '../texts.js';

const anyText = fc.oneof(plainTexts, fc.string({ unit: 'binary' }), fc.string());

describe('structureOf any text', () => {
  it('never throws, and finds spans of the text only', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { pages, paragraphs, annexes, headings, furniture, footnotes } = structureIn(text);
        for (const span of [...paragraphs, ...annexes, ...headings, ...furniture]) {
          expect(isWithin(span, { start: 0, end: text.length }) && span.start < span.end).toBe(true);
        }
        for (const ordered of [pages, annexes, furniture, footnotes]) expect(isInOrder(ordered)).toBe(true);
        expect(pages.map(({ index }) => index)).toEqual(pages.map((_, i) => i + 1));
      }),
      { numRuns: 150 },
    );
  });

  it('keeps sub-paragraphs within their paragraph', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { paragraphs } = structureIn(text);
        paragraphs.forEach((paragraph, i) => {
          const parent = paragraph.label.replace(/ \([a-z]+\)$/, '');
          if (parent === paragraph.label) return;
          const around = paragraphs.slice(0, i).findLast(({ label }) => label === parent);
          expect(around && isWithin(paragraph, around)).toBe(true);
        });
      }),
      { numRuns: 150 },
    );
  });
});

describe('structureOf a whole document', () => {
  const text = [
    'CONFERENCE ON DISARMAMENT          CD/9999\n                    12 May 2004',
    'ORIGINAL: ENGLISH',
    'Report on the spring session',
    'I. INTRODUCTION',
    '1. The Conference met in Geneva and heard the delegations of nineteen States.',
    '2. It decided:',
    '(a) to take up outer space;',
    '(b) to meet again in autumn.',
    '\fCD/9999\nPage 2',
    'II. FUTURE WORK',
    '3. The President will consult all delegations before the summer.',
    'Annex I',
    'Speakers',
    '1. Each delegation may speak for ten minutes on any item.',
    '2. No delegation may speak twice on the same day.',
  ].join('\n\n');

  it('finds all that it prints', () => {
    const structure = structureIn(text);
    expect(structure).toMatchObject({
      symbol: 'CD/9999',
      date: '2004-05-12',
      title: 'Report on the spring session',
      footnotes: [],
    });
    expect(structure.pages.map(({ label }) => label)).toEqual(['1', '2']);
    expect(structure.paragraphs.map(({ label }) => label)).toEqual([
      '1',
      '2',
      '2 (a)',
      '2 (b)',
      '3',
      '1',
      '2',
    ]);
    expect(structure.annexes.map(({ label }) => label)).toEqual(['Annex I']);
    expect(structure.headings.map((heading) => heading.text)).toEqual([
      'I. INTRODUCTION',
      'II. FUTURE WORK',
      'Annex I Speakers',
    ]);
  });

  it('finds the same whether lines end in LF or CRLF', () => {
    const labels = (found: ReturnType<typeof structureIn>) => [
      found.symbol,
      found.date,
      found.title,
      ...found.pages.map(({ label }) => label),
      ...found.paragraphs.map(({ label }) => label),
      ...found.headings.map((heading) => heading.text),
    ];
    expect(labels(structureIn(text.replaceAll('\n', '\r\n')))).toEqual(labels(structureIn(text)));
  });
});

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isInOrder(spans: readonly Span[]): boolean {
  return spans.every(({ start, end }, i) => start <= end && start >= (spans[i - 1]?.end ?? 0));
}
