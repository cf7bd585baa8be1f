/** Permalinks find the words that they were made of, after any change of the corpus, or say that they do not. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import { inkOf } from '../../index/spans.js';
import type { IndexedDocument } from '../../index/types.js';
import { faultOf } from '../../server/cite.js';
import type { FoundPlace, Place } from '../../server/contract.js';
import { findPlace } from '../../server/find-place.js';
import { parsePermalink, permalinkOf } from '../../server/permalink.js';
import { placeOf, placeOfQuote } from '../../server/place.js';
import { documentOf } from '../index/documents.js';
import { plainTexts } from '../index/random-texts.js';

const SENTENCES = [
  'The heron sanctuary shall be closed to motor boats from April to September.',
  'Rowing boats may pass at a distance of fifty metres.',
  'Two wardens are paid from the budget of the Commission.',
  'The gate closes one hour before sunset.',
  '放养水獭的费用由三个沿岸城镇平均分担。',
  'Visitors shall leave their dogs at the gate.',
];

function documentAt(source: string, text: string): IndexedDocument {
  const contentHash = createHash('sha256').update(text).digest('hex');
  return { ...documentOf(text, {}, source), id: documentId(source), contentHash };
}

function placeIn(document: IndexedDocument, words: string, count = 1): Place {
  const from = document.sentences.findIndex(({ text }) => text.includes(words));
  expect(from).toBeGreaterThanOrEqual(0);
  return placeOf({ document, run: { from, to: from + count }, highlighted: null, lang: 'en' });
}

const find = (documents: IndexedDocument[], { permalink }: Place): FoundPlace =>
  findPlace(documents, parsePermalink(permalink), 'en');

describe('a permalink', () => {
  const text = SENTENCES.join('\n\n');
  const lake = documentAt('lake.txt', text);
  const place = placeIn(lake, 'Rowing boats');
  const other = documentAt('other.txt', 'Nothing of the kind is said here, and nothing will be.');

  it('tells how the words begin, on one line', () => {
    const parts = [{ start: 0, end: 20 }];
    expect(parsePermalink(permalinkOf(lake, parts, ' The\n heron\u3000sanctuary')).beginning).toBe(
      'The heron sanctuary',
    );
  });

  it('is short, and nothing in it has to be escaped in an address', () => {
    for (const words of ['Rowing boats', '放养水獭']) {
      const { permalink } = placeIn(lake, words);
      expect(permalink.length).toBeLessThan(400);
      expect(encodeURIComponent(permalink)).toBe(permalink);
    }
  });

  it('leads to the place itself while the document is the same', () => {
    expect(find([other, lake], place)).toEqual({
      state: 'unchanged',
      place,
      document: { documentId: lake.id, title: lake.title ?? 'lake.txt' },
      beginning: 'Rowing boats may pass at',
    });
  });

  it('finds the words after an edit elsewhere in the document', () => {
    const edited = documentAt('lake.txt', `A new first paragraph.\n\n${text.replace('Two wardens', 'Four')}`);
    const found = find([edited], place);
    expect(found).toMatchObject({ state: 'moved', document: { documentId: lake.id } });
    expect(found.place?.quote).toBe(place.quote);
    expect(found.place?.parts[0]?.start).toBeGreaterThan(place.parts[0]!.start);
  });

  it('finds them where other lines wrap, and where a page header stands among them', () => {
    const rewrapped = text.replace('at a distance', 'at\na  distance');
    const report = (body: string) =>
      `LAKE/7\n\nOn boats\n\n${body}\n\nLAKE/7\npage 3\n\nThe end of the text.\n`;
    const interrupted = documentAt(
      'lake.txt',
      report(
        'The first of all.\n\nRowing boats may pass at a\n\nLAKE/7\npage 2\n\ndistance of fifty metres.',
      ),
    );
    const found = find([documentAt('lake.txt', rewrapped)], place).place;
    expect(inkOf(found!.quote)).toBe(inkOf(place.quote));
    expect(found!.parts[0]!.text).toContain('at\na  distance');
    const { state, place: parted } = find([interrupted], place);
    expect(state).toBe('moved');
    expect(parted?.parts.map((part) => part.text)).toEqual([
      'Rowing boats may pass at a',
      'distance of fifty metres.',
    ]);
    expect(find([lake], parted!).place?.quote).toBe(place.quote);
  });

  it('finds them in a renamed file, and in another document that holds them', () => {
    const renamed = documentAt('archive/lake.txt', text);
    const reprint = documentAt('reprint.txt', `It was decided as follows.\n\n${place.quote}`);
    expect(find([reprint, renamed], place)).toMatchObject({
      state: 'moved',
      place: { documentId: renamed.id },
    });
    expect(find([other, reprint], place)).toMatchObject({
      state: 'moved',
      place: { documentId: reprint.id, quote: place.quote },
    });
  });

  it('takes no few words that anyone may say for those that were cited', () => {
    const polite = documentAt('a.txt', 'First of all.\n\nThank you.\n\nLast of all.');
    const thanks = placeIn(polite, 'Thank you');
    expect(find([documentAt('b.txt', 'Well.\n\nThank you.\n\nGood.')], thanks).state).toBe('gone');
    expect(find([documentAt('a.txt', 'Well.\n\nThank you.\n\nGood.')], thanks).state).toBe('moved');
  });

  it.each([
    ['within', 'fifty metres', 'fifteen metres'],
    ['at the beginning', 'Rowing boats may', 'No rowing boats may'],
    ['at the end', 'fifty metres.', 'fifty metres if at all.'],
    ['of a letter', 'metres', 'meters'],
  ])('says that the words are changed after an edit %s', (_, before, after) => {
    const edited = documentAt('lake.txt', text.replace(before, after));
    expect(find([other, edited], place)).toEqual({
      state: 'changed',
      place: null,
      document: { documentId: lake.id, title: edited.title ?? 'lake.txt' },
      beginning: 'Rowing boats may pass at',
    });
  });

  it('says that the document is gone', () => {
    expect(find([other], place)).toMatchObject({ state: 'gone', place: null, document: null });
  });

  it('of words that stand there more than once leads to the nearest', () => {
    const twice = documentAt('twice.txt', [...SENTENCES, ...SENTENCES].join('\n\n'));
    const second = twice.sentences.findLastIndex(({ text: words }) => words.startsWith('The gate'));
    const last = placeOf({
      document: twice,
      run: { from: second, to: second + 1 },
      highlighted: null,
      lang: 'en',
    });
    expect(find([twice], last).place).toEqual(last);
    const longer = documentAt('twice.txt', `A word before.\n\n${twice.text}`);
    expect(find([longer], last).place?.parts[0]?.start).toBeGreaterThan(last.parts[0]!.start);
  });

  it('finds any run of any document, exactly', () => {
    fc.assert(
      fc.property(plainTexts, fc.nat(), fc.integer({ min: 1, max: 4 }), (words, at, count) => {
        const document = documentAt('any.txt', words);
        if (document.sentences.length === 0) return;
        const from = at % document.sentences.length;
        const to = Math.min(from + count, document.sentences.length);
        const cited = placeOf({ document, run: { from, to }, highlighted: null, lang: 'en' });
        // No citation leaves with a fault: such as words of the body and of a footnote above them.
        if (faultOf(cited, document)) return;
        expect(find([other, document], cited)).toMatchObject({ state: 'unchanged', place: cited });
      }),
      { numRuns: 300 },
    );
  });

  it('never finds anything but the very same words, whatever became of the text', () => {
    const piece = fc.constantFrom(...SENTENCES, 'Rowing boats', 'may pass.', 'not', '不', ' ', '\n', '.');
    const texts = fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join('\n'));
    let foundCount = 0;
    fc.assert(
      fc.property(texts, texts, fc.nat(), (before, after, at) => {
        const document = documentAt('a.txt', before);
        if (document.sentences.length === 0) return;
        const from = at % document.sentences.length;
        const cited = placeOf({
          document,
          run: { from, to: from + 1 },
          highlighted: null,
          lang: 'en',
        });
        const edited = documentAt('a.txt', after);
        const { place: found } = find([edited], cited);
        if (!found) return;
        foundCount++;
        expect(inkOf(found.quote)).toBe(inkOf(cited.quote));
        expect(faultOf(found, edited)).toBeNull();
      }),
      { numRuns: 300 },
    );
    expect(foundCount).toBeGreaterThan(10);
  });

  describe('of words within sentences', () => {
    const within = (document: IndexedDocument, words: string): Place => {
      const start = document.text.indexOf(words);
      expect(start).toBeGreaterThanOrEqual(0);
      const quote = { spans: [{ start, end: start + words.length }], text: words };
      return placeOfQuote({ document, quote, lang: 'en' });
    };
    const pass = within(lake, 'boats may pass at a distance of fifty');

    it('leads to the very words', () => {
      expect(find([other, lake], pass)).toMatchObject({ state: 'unchanged', place: pass });
    });

    it('leads to a range that holds more than sentences do, as it stands', () => {
      const pages =
        'LAKE/7\n\nOn\n\nIt may pass at a\n\nLAKE/7\npage 2\n\ndistance of it.\n\nLAKE/7\npage 3\n\nEnd.';
      const document = documentAt('pages.txt', pages);
      const raw = within(document, 'pass at a\n\nLAKE/7\npage 2\n\ndistance');
      expect(find([document], raw)).toMatchObject({ state: 'unchanged', place: { parts: raw.parts } });
    });

    it.each([
      ['before them', (words: string) => words.replace('Rowing boats', 'All boats'), 'moved'],
      ['after them', (words: string) => words.replace('fifty metres', 'fifty yards'), 'moved'],
      ['by a wrap', (words: string) => words.replace('at a distance', 'at a\ndistance'), 'moved'],
      ['by a word', (words: string) => words.replace('fifty', 'sixty'), 'changed'],
      ['to a longer word before', (words: string) => words.replace('boats may', 'lifeboats may'), 'changed'],
      ['to a longer word after', (words: string) => words.replace('fifty', 'fiftyfold'), 'changed'],
    ])('tells what became of them when the text is edited %s', (_, edit, state) => {
      const found = find([documentAt('lake.txt', edit(text))], pass);
      expect(found.state).toBe(state);
      if (found.place) expect(inkOf(found.place.quote)).toBe(inkOf(pass.quote));
    });

    it('finds Chinese, which sets no blanks', () => {
      const shared = within(lake, '由三个沿岸城镇');
      const edited = documentAt('lake.txt', text.replace('放养水獭', '放养河狸'));
      expect(find([edited], shared)).toMatchObject({ state: 'moved', place: { quote: '由三个沿岸城镇' } });
    });
  });

  it('is found within 50 ms in five million characters', () => {
    const line = (i: number) =>
      `Paragraph ${i} of the long report says that boat ${i * 7} may pass the dyke.`;
    const long = documentAt('long.txt', Array.from({ length: 3000 }, (_, i) => line(i)).join('\n\n'));
    const sentences = Array.from({ length: 22 }, () => long.sentences).flat();
    const corpus = [{ ...long, sentences, id: 'ffffffffffff', contentHash: 'f'.repeat(64) }, other];
    const characters = sentences.reduce((sum, { text: words }) => sum + words.length, 0);
    expect(characters).toBeGreaterThan(4_000_000);
    const times = Array.from({ length: 8 }, () => {
      const began = performance.now();
      expect(find(corpus, place).state).toBe('gone');
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe('a link that is no permalink', () => {
  const document = documentAt('lake.txt', SENTENCES.join('\n\n'));
  const { permalink } = placeIn(document, 'Rowing boats');
  const states = ['unchanged', 'moved', 'changed', 'gone'];

  it.each([
    '',
    'x',
    '1',
    permalink.slice(0, 50),
    permalink.replace(/^1/, '2'),
    permalink.replace(/^1s/, '1x'),
    `${permalink}.`,
    `${permalink}%20`,
    permalink.replace(/\.[^.]*$/, `.${Buffer.from('   ').toString('base64url')}`),
    permalink.replace(/\.[^.]*$/, `.${Buffer.from('x'.repeat(25)).toString('base64url')}`),
    permalink.replace(/\.(\w+)-(\w+)\./, '.$2-$1.'),
    'x'.repeat(1_000_000),
  ])('is refused: %#', (link) => {
    expect(() => parsePermalink(link)).toThrow(/permalink/);
  });

  it('is refused or finds nothing else, however it was tampered with', () => {
    fc.assert(
      fc.property(
        fc.nat(permalink.length),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom(...'0aZ.-_~%{') }),
        (at, gone, put) => {
          const link = permalink.slice(0, at) + put + permalink.slice(at + gone);
          let found: FoundPlace | null = null;
          try {
            found = findPlace([document], parsePermalink(link), null);
          } catch (error) {
            expect(error).toMatchObject({ kind: 'invalid-input' });
          }
          if (!found) return;
          expect(states).toContain(found.state);
          if (found.place) expect(found.place.quote).toBe(SENTENCES[1]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
