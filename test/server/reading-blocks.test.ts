/** Documents as they are read: blocks with their kinds and labels, exactly the document's words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedDocument } from '../../index/types.js';
import { blocksOf } from '../../server/reading-blocks.js';
import { documentOf, markdownDocument } from '../index/documents.js';
import { markdownTexts, plainTexts } from '../index/random-texts.js';
import { inkOf, spanOf } from '../index/texts.js';

const HERONS = `LAKE/DOC/7
12 March 2001

Report of the Lake Commission

1. The Lake Commission met in the town
of Orvale. The meeting elected a chair.

2. The heron sanctuary shall be closed to motor
LAKE/DOC/7
page 2

boats from April to September:

(a) Rowing boats may pass;

(b) Swans may stay.
`;

/** As long as the lines of a text that is wrapped. */
const LINE = 'the herons of the lake nest in reeds and feed on fish that they catch at dawn';

const shown = (document: IndexedDocument) =>
  blocksOf(document).map(({ kind, label, text }) => ({ kind, label, text }));

describe('blocksOf', () => {
  it('reads wraps and page headers away, and labels the blocks that numbered paragraphs begin with', () => {
    const blocks = shown(documentOf(HERONS));
    expect(blocks.slice(-4)).toEqual([
      {
        kind: 'paragraph',
        label: '1',
        text: '1. The Lake Commission met in the town of Orvale. The meeting elected a chair.',
      },
      {
        kind: 'paragraph',
        label: '2',
        text: '2. The heron sanctuary shall be closed to motor boats from April to September:',
      },
      { kind: 'paragraph', label: '2 (a)', text: '(a) Rowing boats may pass;' },
      { kind: 'paragraph', label: '2 (b)', text: '(b) Swans may stay.' },
    ]);
  });

  it('tells headings, in notation that it does not show', async () => {
    const blocks = shown(await markdownDocument('# Rules\n\nNo *dogs*.\n\n## Birds\n\nHerons only.\n'));
    expect(blocks).toEqual([
      { kind: 'heading', label: null, text: 'Rules' },
      { kind: 'paragraph', label: null, text: 'No dogs.' },
      { kind: 'heading', label: null, text: 'Birds' },
      { kind: 'paragraph', label: null, text: 'Herons only.' },
    ]);
  });

  it('labels a heading that begins an article, though notation stands before it', async () => {
    const text =
      '### Article 1\n\n1. Herons may stay.\n\n2. Swans may not.\n\n### Article 2\n\n1. Gates close at six.\n\n2. Dogs stay out.\n';
    const blocks = shown(await markdownDocument(text));
    expect(blocks.map(({ kind, label }) => [kind, label])).toEqual([
      ['heading', 'Article 1'],
      ['paragraph', 'Article 1, 1'],
      ['paragraph', 'Article 1, 2'],
      ['heading', 'Article 2'],
      ['paragraph', 'Article 2, 1'],
      ['paragraph', 'Article 2, 2'],
    ]);
  });

  it('labels a block with the innermost of what begins with it, and with nothing that begins in its middle', () => {
    const text = 'The chair said: 3. (a) herons may stay.\n\n4. Swans may not stay at all.\n';
    const [herons, swans] = [text.indexOf('3.'), text.indexOf('4.')];
    const paragraphs = [
      { label: '3', start: herons, end: swans },
      { label: 'Article 2', start: swans, end: text.length },
      { label: 'Article 2, 4', start: swans, end: text.length - 1 },
    ];
    expect(shown({ ...documentOf(text), paragraphs }).map(({ label }) => label)).toEqual([
      null,
      'Article 2, 4',
    ]);
    const inTheMiddle = [{ label: '3', start: herons, end: text.length }];
    expect(shown({ ...documentOf(text), paragraphs: inTheMiddle }).map(({ label }) => label)).toEqual([
      null,
      null,
    ]);
    const outerLast = [paragraphs[2]!, paragraphs[1]!];
    expect(shown({ ...documentOf(text), paragraphs: outerLast }).at(-1)!.label).toBe('Article 2, 4');
  });

  it('puts footnotes last, apart from the words before them', () => {
    const text = `${LINE} of the\n\n1/ See the census.\n\freeds ${LINE}.\n`;
    const footnotes = [spanOf(text, '1/ See the census.')];
    expect(shown(documentOf(text, { footnotes }))).toEqual([
      { kind: 'paragraph', label: null, text: `${LINE} of the reeds ${LINE}.` },
      { kind: 'footnote', label: null, text: '1/ See the census.' },
    ]);
  });

  it('takes words behind a heading on its own line for the paragraph that they are', () => {
    const text = 'Annex to the letter\nof the Commission of 3 March\n\nHerons nest in reeds.\n';
    const heading = { ...spanOf(text, 'Annex to the letter'), text: 'Annex to the letter', level: 1 };
    const [first] = shown(documentOf(text, { headings: [heading] }));
    expect(first).toEqual({
      kind: 'paragraph',
      label: null,
      text: 'Annex to the letter of the Commission of 3 March',
    });
  });

  it('reads exactly the words of its spans, all sentences once', async () => {
    const check = (document: IndexedDocument) => {
      const blocks = blocksOf(document);
      for (const { text, spans } of blocks) {
        expect(inkOf(text)).toBe(inkOf(spans.map((s) => document.text.slice(s.start, s.end)).join('')));
        for (const [i, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      }
      const read = document.sentences.map(({ text }) => text).join('');
      expect(inkOf(blocks.map(({ text }) => text).join(''))).toBe(inkOf(read));
    };
    fc.assert(
      fc.property(plainTexts, (text) => check(documentOf(text))),
      { numRuns: 60 },
    );
    const markdownRead = fc.asyncProperty(markdownTexts, async (text) => {
      const document = await markdownDocument(text).catch(() => null);
      fc.pre(document !== null);
      check(document);
    });
    await fc.assert(markdownRead, { numRuns: 40 });
  });
});
