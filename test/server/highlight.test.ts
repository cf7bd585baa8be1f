import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_SIMILARITY } from '../../index/sentence-vectors.js';
import type { IndexedDocument } from '../../index/types.js';
import { highlight, wordsDecide } from '../../server/highlight.js';

const HARBOUR = documentOf([
  'The harbour lies on the northern shore of the lake, where the hills keep off the wind in every season of the year.',
  'Its ferry carries sixty passengers and six bicycles, and in summer it tows a raft for carts, sheep and hay.',
  'It sails at noon.',
  'It sails at dusk.',
  'Nobody has counted the herons, which nest in the reeds all the year round and fish in the shallow water of the bay.',
]);
const all = { from: 0, to: 5 };

describe('highlight', () => {
  it('marks the sentence that holds the rare words of the question', () => {
    const query = 'Which bicycles and passengers does the ferry carry?';
    expect(marked(HARBOUR, query)).toEqual([1]);
  });

  it('marks two short sentences in a row that are as good as each other', () => {
    expect(marked(HARBOUR, 'It sails at?')).toEqual([2, 3]);
  });

  it('marks the nearest sentence where no word is shared', () => {
    expect(marked(HARBOUR, '苍鹭筑巢吗？', [0.1, 0.1, 0.1, 0.1, 0.6])).toEqual([4]);
  });

  it('prefers what holds a thing of the kind that is asked for', () => {
    const document = documentOf([
      '湖泊公约的签署国都认为这份公约对于保护湖泊沿岸的鸟类和鱼类有着十分重要的意义，并愿意继续为此努力下去。',
      '湖泊公约的签署国于一九九八年五月在湖边的小城里举行了一次会议，并讨论了鸟类和鱼类的状况以及今后的工作安排。',
    ]);
    const similarities = [0.5, 0.5];
    expect(marked(document, '湖泊公约的签署国认为保护鸟类有什么意义？', similarities)).toEqual([0]);
    expect(marked(document, '湖泊公约的签署国何时保护鸟类？', similarities)).toEqual([1]);
  });

  it('does not mark the question itself, a heading, or the title', () => {
    const long =
      '来自各地的游客在码头排队等候，他们说这里的空气很好，风景也很好，而且城里的人都很友好，所以每年夏天都会再来。';
    const answer =
      '从早上八点开始，每隔一个小时就有一班，直到晚上八点为止，冬天则减少为每天三班，由码头的钟声通知旅客。';
    const asked =
      '湖上的渡船什么时候开，湖上的渡船什么时候停，这是每一个来到城里的旅客都要向码头的工人打听的事情，对吗？';
    const alike = [0.5, 0.5, 0.5];
    const question = '湖上的渡船什么时候开？';
    const document = documentOf([long, asked, answer]);
    expect(marked(document, question, alike)).toEqual([2]);
    const plain = asked.replace('？', '。');
    expect(marked(documentOf([long, plain, answer]), question, alike)).toEqual([1]);
    expect(marked({ ...documentOf([long, plain, answer]), title: plain }, question, alike)).toEqual([2]);
    const spans = documentOf([long, plain, answer]).sentences[1]!.spans;
    const heading = { start: spans[0]!.start - 1, end: spans[0]!.end, text: plain, level: 1 };
    expect(marked({ ...documentOf([long, plain, answer]), headings: [heading] }, question, alike)).toEqual([
      2,
    ]);
  });

  it('takes a sentence without a vector for neither near nor far', () => {
    const similarities = [0.1, 0.1, NO_SIMILARITY, 0.1, 0.7];
    expect(marked(HARBOUR, '苍鹭筑巢吗？', similarities)).toEqual([4]);
  });

  it('leaves no quotation mark open that the next sentence closes', () => {
    const document = documentOf([
      '主席在会议结束时对各国代表和到场的记者们说：“湖泊公约从今天起对所有沿岸的城市都有效力，谁也不能例外。',
      '明年再见。”',
      '会后，代表们乘坐渡船离开了港口，而记者们留了下来，继续在城里采访那些反对公约的渔民和商人，直到深夜。',
    ]);
    expect(marked(document, '湖泊公约对哪些城市有效力？', [0.9, 0.1, 0.1])).toEqual([0, 1]);
  });

  it('stays within the excerpt, and marks at least a sentence of it, whatever the similarities', () => {
    const within = fc.integer({ min: 0, max: 4 }).chain((from) =>
      fc.record({
        from: fc.constant(from),
        to: fc.integer({ min: from + 1, max: 5 }),
        near: fc.option(
          fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        ),
      }),
    );
    fc.assert(
      fc.property(within, ({ from, to, near }) => {
        const similarities = near?.slice(from, to) ?? null;
        const run = highlight(HARBOUR, { from, to }, { query: 'When does the ferry sail?', similarities });
        expect(run.from).toBeGreaterThanOrEqual(from);
        expect(run.to).toBeLessThanOrEqual(to);
        expect(run.to).toBeGreaterThan(run.from);
      }),
    );
  });
});

describe('wordsDecide', () => {
  it('says whether words are enough to choose by', () => {
    expect(wordsDecide(HARBOUR, all, 'How many passengers does the ferry carry?')).toBe(true);
    expect(wordsDecide(HARBOUR, all, '苍鹭在哪里筑巢？')).toBe(false);
    expect(wordsDecide(HARBOUR, { from: 2, to: 4 }, 'herons in the reeds')).toBe(false);
  });
});

/** Positions of the sentences that are marked. */
function marked(document: IndexedDocument, query: string, similarities: number[] | null = null): number[] {
  const excerpt = { from: 0, to: document.sentences.length };
  const { from, to } = highlight(document, excerpt, { query, similarities });
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function documentOf(texts: readonly string[]): IndexedDocument {
  let end = 0;
  const sentences = texts.map((text) => {
    const start = end + 1;
    end = start + text.length;
    return { text, spans: [{ start, end }], before: ' ', zone: 0 };
  });
  return { id: 'harbour', title: null, headings: [], sentences } as unknown as IndexedDocument;
}
