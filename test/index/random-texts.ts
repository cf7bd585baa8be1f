/** Random documents: many writing systems, all kinds of white space, and the bits that structure is made of. */
import fc from 'fast-check';

const WORDS = [
  '裁军谈判会议',
  '各缔约国',
  '核武器',
  '𠮷',
  'なに',
  'Each Party',
  'undertakes',
  'Each',
  'test-ban',
  'disarma-\nment',
  'disarmament',
  'Fact-\n  Finding',
  'разору\u00ad\nжение',
  'naïve',
  'e\u0301t\u00e9',
  'договор',
  'Стороны',
  'المعاهدة',
  'الأطراف',
  '2004',
  '３',
  '٣',
  '😀',
  '👩‍👩‍👧',
  'CD/1634',
  'http://un.org/CD/1',
  'No.',
  'para. 3',
];
const MARKS = [
  '。',
  '，',
  '；',
  '：',
  '（',
  '）',
  '“',
  '”',
  '.',
  ',',
  ';',
  ':',
  '?',
  '!',
  '…',
  '—',
  '؟',
  '،',
  '’',
];
const GAPS = [
  ' ',
  ' ',
  '  ',
  '\t',
  '\n',
  '\n',
  '\r\n',
  '\n\n',
  '\r\n\r\n',
  ' \n \n ',
  '\n\n\n\n',
  '\f',
  '\n\f\n',
  '\u00a0',
  '\u3000',
  '\u2028',
  '\n        ',
  '\v',
];
/** Controls, private use, marks of no width. */
const INVISIBLE = [
  '\ufeff',
  '\u200b',
  '\u2060',
  '\ue001',
  '\u0001',
  '\u00ad',
  '\u200f',
  '\ufffe',
  '\u{f0000}',
];
/** Lines that mean something to the structure. */
const LINES = [
  'CD/1634\npage 5\n',
  'CD/1634\r\nPage 2\r\n',
  '          CD/1634\n          page 3  \n',
  'A/55/116\n第5页\n',
  'CD/1634     page 7\n',
  '\f CD/1634\nEnglish\nPage 2\n\n',
  '3/9\n',
  '04-12345 (E)\n',
  '- 5 -\n\f',
  '________________\n',
  '1. ',
  '2. ',
  '3.\n\n',
  '10. ',
  '(a) ',
  '(b) ',
  '（一） ',
  '(ii) ',
  'Annex I\n\n',
  '附件二\n\n',
  'I. INTRODUCTION\n\n',
  '一、导言\n\n',
  'Contents ............ 5\n',
  '12 May 2004\n',
  '2004年5月12日\n',
  'Letter dated 3 May 2004 from the President\n',
];
const MARKDOWN = [
  '# ',
  '## ',
  '**',
  '_',
  '`',
  '```\n',
  '> ',
  '\n> ',
  '- ',
  '1. ',
  '1\\. ',
  '\\*',
  '[link](http://a.b)',
  '<br>',
  '</p><p>',
  '<div>\n',
  '&amp;',
  '---\n',
  '===\n',
  '| a | b |\n',
  '![x](y.png)',
  '[ref]: http://a.b\n',
];

const long = fc.constantFrom(
  '字'.repeat(400),
  '𠮷'.repeat(200),
  'x'.repeat(700),
  'word '.repeat(120),
  '，字'.repeat(150),
);
const any = fc.string({ unit: 'binary', maxLength: 8 });

/** Words of many scripts with lines that look like headers, numbers, annexes. */
export const plainTexts = textOf([
  [12, fc.constantFrom(...WORDS)],
  [5, fc.constantFrom(...MARKS)],
  [10, fc.constantFrom(...GAPS)],
  [2, fc.constantFrom(...INVISIBLE)],
  [5, fc.constantFrom(...LINES)],
  [1, any],
  [0.3, long],
]);

/** The same with the notation of Markdown. */
export const markdownTexts = textOf([
  [12, fc.constantFrom(...WORDS)],
  [4, fc.constantFrom(...MARKS)],
  [10, fc.constantFrom(...GAPS)],
  [1, fc.constantFrom(...INVISIBLE)],
  [2, fc.constantFrom(...LINES)],
  [8, fc.constantFrom(...MARKDOWN)],
]);

function textOf(pieces: [number, fc.Arbitrary<string>][]): fc.Arbitrary<string> {
  const piece = fc.oneof(...pieces.map(([weight, arbitrary]) => ({ weight: weight * 10, arbitrary })));
  return fc.array(piece, { minLength: 1, maxLength: 90, size: 'max' }).map((texts) => texts.join(''));
}
