/** Words that look like notation: of Markdown, of HTML, of numbered lists, written from right to left. */
import fc from 'fast-check';
import type { QuoteRun } from '../../server/export/quote-runs.js';

export const HOSTILE_WORDS = [
  '# Not a heading',
  '1. Not a list',
  '12) nor this',
  '- nor this',
  '+ nor this',
  '> not quoted twice',
  'a line\n===\nand another\n---',
  '[1] see [note](http://example.org) and ![picture](x.png)',
  '[1]: http://example.org "title"',
  '[^1]: no footnote',
  '<script>alert("x")</script> <b>bold</b> <!-- hidden -->',
  '& &amp; &#35; &copy',
  '`code` ``` and ~~~ and ~~gone~~',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '**strong** *weak* _low_ __under__ snake_case',
  'back\\slash \\* at the end \\',
  '$x^2$ {a} =marked=',
  'First.\n\nSecond after a blank line.\r\nThird.\rFourth.',
  '    not code',
  'auto <http://example.org> www.example.org',
  '\u202eturned\u202c and العربية (1) with 12',
  '了“（一）款”而已。',
] as const;

const LETTERS = 'ab1 .)#*_`[]<>&;\\-+=~|!$\n\t"\'，。（）「条 é🕊\u3000\u00a0';

/** Runs of words full of notation; marked and unmarked ones take turns. */
export function hostileRuns(): fc.Arbitrary<QuoteRun[]> {
  const words = fc.oneof(
    fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 }),
    fc.constantFrom(...HOSTILE_WORDS),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5 }),
  );
  return fc
    .tuple(fc.boolean(), fc.array(words, { minLength: 1, maxLength: 5 }))
    .map(([first, all]) => all.map((text, i) => ({ text, marked: first === (i % 2 === 0) })))
    .filter((runs) => runs.some(({ text }) => text.trim() !== ''));
}

/** The words with one blank for all white space between them. */
export function spaced(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
