import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locatorOf, partsOf, textOf } from '../../index/locate.js';
import { indexText, passageOf, runsOf, withinContext } from '../../index/passages.js';
import { FakeModel } from '../support/fake-model.js';
import { documentOf, markdownDocument } from './documents.js';
import { plainTexts } from './random-texts.js';

const countTokens = (text: string) => new FakeModel().countTokens(text);
const whole = { from: 0, to: 1 };

describe('passageOf', () => {
  const document = documentOf(
    'A note on outer space\n\nI. THE SESSION\n\nThe Conference met in Geneva all through spring.',
  );
  const run = { from: 2, to: 3 };

  it('says what the run says, where it stands and in which language', () => {
    expect(passageOf(document, run)).toMatchObject({
      pageContent: 'The Conference met in Geneva all through spring.',
      metadata: {
        documentId: document.id,
        ...run,
        parts: partsOf(document, run),
        locator: locatorOf(document, run),
        lang: 'en',
      },
    });
  });

  it.each(['fr', null])('takes a language that is known: %s', (lang) => {
    expect(passageOf(document, run, lang).metadata.lang).toBe(lang);
  });

  it('has title and heading for its context', () => {
    expect(passageOf(document, run).metadata.context).toBe('A note on outer space I. THE SESSION');
  });

  it('has the title once where it is the heading, too', async () => {
    const marked = await markdownDocument(
      '# The note\n\nIts words fill forty columns, so they have a title.',
    );
    expect(passageOf(marked, { from: 1, to: 2 }).metadata.context).toBe('The note');
  });

  it.each([
    ['39 columns', 'A short remark which says next to none.', true],
    ['40 columns', 'A short remark, which says next to none.', false],
    ['19 Chinese characters', '一二三四五六七八九十一二三四五六七八。', true],
    ['20 Chinese characters', '一二三四五六七八九十一二三四五六七八九。', false],
  ])(
    'is searched with what stands beside it where it is a part under 40 columns: %s',
    (_, words, expected) => {
      const parted = documentOf(`${words}\n\nIt goes on.`, { title: 'The note' });
      const { pageContent, metadata } = passageOf(parted, whole);
      expect(pageContent).toBe(words);
      expect(metadata.context).toBe(expected ? 'The note It goes on.' : 'The note');
    },
  );

  it('is searched with what stands before it at the end of a document, and alone where it is the whole', () => {
    const short = documentOf('Agreed. So be it.', { title: 'The note' });
    expect(short.sentences).toHaveLength(2);
    expect(passageOf(short, { from: 0, to: 2 }).metadata.context).toBe('The note');
    expect(passageOf(short, { from: 1, to: 2 }).metadata.context).toBe('The note Agreed.');
  });

  it('has no context where nothing is known', () => {
    const untitled = documentOf('Its words.', { title: '' });
    expect(passageOf(untitled, whole).metadata.context).toBe('');
    expect(indexText(passageOf(untitled, whole))).toBe('Its words.');
  });
});

describe('indexText', () => {
  it('puts the context before the words', () => {
    const titled = documentOf('Its words.', { title: 'The note' });
    expect(indexText(passageOf(titled, whole))).toBe('The note\nIts words.');
  });
});

describe('withinContext', () => {
  it('leaves room for the words beside a long title', () => {
    const titled = documentOf('Its words.', { title: 'very '.repeat(400) });
    const { pageContent, metadata } = withinContext(passageOf(titled, whole), countTokens);
    expect(countTokens(metadata.context)).toBeLessThanOrEqual(90);
    expect(countTokens(metadata.context)).toBeGreaterThan(60);
    expect(pageContent).toBe('Its words.');
  });

  it('leaves a short context as it is', () => {
    const short = passageOf(documentOf('Its words.', { title: 'The note' }), whole);
    expect(withinContext(short, countTokens)).toEqual(short);
  });
});

describe('runsOf', () => {
  it('cover all words of any document', () => {
    fc.assert(
      fc.property(plainTexts, (text) => {
        const document = documentOf(text);
        const covered = new Set<number>();
        for (const run of runsOf(document, countTokens)) {
          expect(textOf(document, run)).not.toBe('');
          for (let i = run.from; i < run.to; i++) covered.add(i);
        }
        expect(covered.size).toBe(document.sentences.length);
      }),
      { numRuns: 50 },
    );
  });
});
