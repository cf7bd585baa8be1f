import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import { partsOf, textOf } from '../../index/locate.js';
import type { Extracted, IndexedDocument, Span } from '../../index/types.js';
import { described, documentOf, markdown } from './documents.js';
import { markdownTexts, plainTexts } from './random-texts.js';
import { inkOf, plainText, wordsAt } from './texts.js';

interface Read {
  document: IndexedDocument;
  /** Furniture and markup: in the text, but in no quote. */
  hidden: Span[];
  /** Any two numbers, to take a run by. */
  numbers: [number, number];
}

describe.each([
  { format: 'plain text', texts: plainTexts, read: async (text: string) => plainText(text) },
  { format: 'Markdown', texts: markdownTexts, read: markdown },
])('describeDocument of random $format', ({ texts, read }) => {
  const always = (holds: (read: Read) => void) =>
    fc.assert(
      fc.asyncProperty(texts, fc.tuple(fc.nat(), fc.nat()), async (text, numbers) => {
        const extracted: Extracted | null = await read(text).catch(() => null);
        fc.pre(extracted !== null);
        const document = described(extracted, 'a');
        holds({ document, hidden: [...document.furniture, ...extracted.markup], numbers });
      }),
      { numRuns: 100 },
    );

  it('gives sentences whose spans are in order, hold words, lie in the text and cut no character', async () => {
    await always(({ document: { text, sentences } }) => {
      for (const { spans } of sentences) {
        expect(spans.length).toBeGreaterThan(0);
        spans.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(inkOf(text.slice(start, end))).not.toBe('');
          expect(end).toBeLessThanOrEqual(text.length);
          expect([start, end].filter((offset) => isInCharacter(text, offset))).toEqual([]);
        });
      }
    });
  });

  it('gives parts that equal the words of a run but for white space', async () => {
    await always(({ document, numbers }) => {
      const run = runOf(document, numbers);
      const parts = partsOf(document, run).map((part) => wordsAt(document.text, part));
      expect(inkOf(parts.join(''))).toBe(inkOf(textOf(document, run)));
    });
  });

  it('lets no furniture and no markup into a part', async () => {
    await always(({ document, hidden, numbers }) => {
      const parts = partsOf(document, runOf(document, numbers));
      expect(parts.filter((part) => hidden.some((span) => overlap(part, span)))).toEqual([]);
    });
  });

  it('puts every other letter and figure into exactly one sentence', async () => {
    await always(({ document: { text, sentences }, hidden }) => {
      const isHidden = timesCovered(text, hidden);
      const times = timesCovered(
        text,
        sentences.flatMap(({ spans }) => spans),
      );
      const wrong = [...text.matchAll(/[\p{L}\p{N}]/gu)]
        .filter(({ index }) => isHidden[index] === 0 && times[index] !== 1)
        .map(({ index }) => [text.slice(index, index + 20), times[index]]);
      expect(wrong).toEqual([]);
    });
  });
});

describe('describeDocument', () => {
  const report = [
    'Report on the spring session',
    'The session was long.',
    'I. THE SESSION',
    '1. The Conference met in Geneva.',
    '2. It heard the delegations, which\n\n_______________\n1 See the earlier report.\fCD/9999\nPage 2\n\nspoke for long.',
    '3. It rose in May.',
    'II. THE REST\n\nAll was done.\n\nIt was late.',
    'Annex I\n\nSpeakers\n\nAll may speak.',
  ].join('\n\n');
  const { sentences, lang } = documentOf(report);

  it('reads the body over a page break, and its footnotes after it', () => {
    expect(sentences.map(({ text }) => text)).toEqual([
      'Report on the spring session',
      'The session was long.',
      'I. THE SESSION',
      '1. The Conference met in Geneva.',
      '2. It heard the delegations, which spoke for long.',
      '3. It rose in May.',
      'II. THE REST',
      'All was done.',
      'It was late.',
      'Annex I',
      'Speakers',
      'All may speak.',
      '1 See the earlier report.',
    ]);
  });

  it('parts zones where numbered paragraphs begin or end with their headings, at annexes and at footnotes', () => {
    const zones: string[][] = [];
    for (const { zone, text } of sentences) zones[zone] = [...(zones[zone] ?? []), text];
    expect(zones.map(([first]) => first)).toEqual([
      'Report on the spring session',
      'I. THE SESSION',
      'II. THE REST',
      'Annex I',
      '1 See the earlier report.',
    ]);
  });

  it('parts the items before which the format shows numbers', () => {
    const items = ['to report to the Conference', 'to listen to its members', 'and to rise'];
    const text = ['The Parties agree', ...items].join('\n');
    const shownNumbers = items.map((words, i) => ({ at: text.indexOf(words), shown: `${i + 1}.` }));
    const { sentences } = described(plainText(text, { shownNumbers }), 'a');
    expect(sentences.map((sentence) => sentence.text)).toEqual(['The Parties agree', ...items]);
  });

  it('names the language of most of it', () => {
    expect(lang).toBe('en');
    expect(documentOf('CD/1634\n\n12345').lang).toBeNull();
  });

  it('keeps the text as it is', () => {
    expect(documentOf(report).text).toBe(report);
  });
});

describe('documentId', () => {
  it('is the same however the letters of a path are composed, and another for another path', () => {
    expect(documentId('re\u0301sume\u0301.txt')).toBe(documentId('r\u00e9sum\u00e9.txt'));
    expect(documentId('a.txt')).not.toBe(documentId('b.txt'));
    expect(documentId('a.txt')).toMatch(/^[0-9a-f]{12}$/);
  });
});

/** A run within one zone, as passages are. */
function runOf({ sentences }: IndexedDocument, [a, b]: [number, number]) {
  fc.pre(sentences.length > 0);
  const from = a % sentences.length;
  const zoneEnd = sentences.findLastIndex(({ zone }) => zone === sentences[from]!.zone) + 1;
  return { from, to: from + 1 + (b % (zoneEnd - from)) };
}

function isInCharacter(text: string, offset: number): boolean {
  return text.codePointAt(offset - 1)! > 0xffff && offset > 0;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function timesCovered(text: string, spans: readonly Span[]): Uint8Array {
  const times = new Uint8Array(text.length);
  for (const { start, end } of spans) for (let i = start; i < end; i++) times[i]!++;
  return times;
}

describe('a line that stands on every page', () => {
  it('is a running header where there is more on the pages', () => {
    const { sentences } = documentOf('The Lake\n\nIt rose.\f'.repeat(4).replace(/rose/g, () => 'rose'));
    expect(sentences.map(({ text }) => text)).not.toContain('The Lake The Lake');
    expect(sentences.map(({ text }) => text).join(' ')).toContain('It rose.');
  });

  it('is the document’s words where there is nothing else', () => {
    const { sentences } = documentOf('The Lake\f'.repeat(4));
    expect(sentences.map(({ text }) => text).join(' ')).toContain('The Lake');
  });
});
