import { describe, expect, it } from 'vitest';
import type { Citation } from '../../server/contract.js';
import { answerSentences, contextRuns } from '../../web/answer-sentences.js';

/** A citation of the whole text, in which the words given are highlighted. */
function citing(n: number, text: string, words: string | null): Citation {
  const start = words === null ? -1 : text.indexOf(words);
  return {
    n,
    quote: text,
    parts: [{ start: 0, end: text.length, text, page: null, filePage: null }],
    highlight: words === null ? null : [{ start, end: start + words.length }],
  } as Citation;
}

describe('answerSentences', () => {
  it('gives the highlighted words, each with its citation', () => {
    const citations = [
      citing(1, 'The gate is old. It closes at six [2]. Dogs wait.', 'It closes at six [2].'),
      citing(2, 'No boats.', 'No boats.'),
    ];
    expect(answerSentences(citations)).toEqual([
      { words: 'It closes at six [2].', citations: [citations[0]] },
      { words: 'No boats.', citations: [citations[1]] },
    ]);
  });

  it('gives words that several hold once, whatever their line ends and blanks', () => {
    const citations = [
      citing(1, 'It closes\nat six.', 'It closes\nat six.'),
      citing(2, 'No boats.', 'No boats.'),
      citing(3, 'As said: It  closes at six.', 'It  closes at six.'),
    ];
    const [first, second, ...none] = answerSentences(citations);
    expect(first).toEqual({ words: 'It closes at six.', citations: [citations[0], citations[2]] });
    expect(second!.words).toBe('No boats.');
    expect(none).toEqual([]);
  });

  it('gives the whole quote where nothing can be marked in it', () => {
    const broken = { ...citing(1, 'It closes at six. Dogs wait.', 'Dogs wait.'), quote: 'Something else.' };
    expect(answerSentences([broken]).map(({ words }) => words)).toEqual(['Something else.']);
  });
});

describe('contextRuns', () => {
  const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ');

  it('keeps the marked words whole, and words around them, with a sign for what is left out', () => {
    const marked = { text: words(200, 'marked'), marked: true };
    const around = [
      { text: `${words(100, 'before')} `, marked: false },
      marked,
      { text: ` ${words(100, 'after')}`, marked: false },
    ];
    const [before, same, after] = contextRuns(around, 50);
    expect(same).toEqual(marked);
    expect(before!.text).toMatch(/^… (?:before )+$/);
    expect(after!.text).toMatch(/^ (?:after )+…$/);
    for (const { text } of [before!, after!]) expect(text.length).toBeLessThanOrEqual(52);
  });

  it('leaves a short quote as it is', () => {
    const runs = [
      { text: 'Dogs wait. ', marked: false },
      { text: 'It closes at six.', marked: true },
    ];
    expect(contextRuns(runs)).toEqual(runs);
  });

  it('shows the beginning where nothing is marked, and cuts no character in two', () => {
    const [run] = contextRuns([{ text: `a${'😀'.repeat(100)}`, marked: false }], 20);
    expect(run!.text).toMatch(/^a(?:😀)+ …$/u);
    expect(run!.text.length).toBeLessThan(45);
  });
});
