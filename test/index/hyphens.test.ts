import { describe, expect, it } from 'vitest';
import { cleanText, sourceSpans } from '../../index/clean.js';
import { brokenHyphens, goesOnAfterHyphen } from '../../index/hyphens.js';
import { mergeSpans } from '../../index/spans.js';
import { spanOf, wordsAt } from './texts.js';

const cleaned = (text: string, ...hidden: string[]) =>
  cleanText(text, mergeSpans(hidden.map((words) => spanOf(text, words)))).text;

/** The hyphens left out where a line ends with "-", each as the two words beside it. */
function brokenIn(text: string): string[] {
  const wraps = [...text.matchAll(/\s*\n\s*/g)].map(({ 0: wrap, index }) => ({
    start: index,
    end: index + wrap.length,
  }));
  return brokenHyphens(text, wraps).map(({ start, end }) => {
    const [left, right] = [/\S*$/.exec(text.slice(0, start))![0], /^\s*(\S*)/.exec(text.slice(end))![1]!];
    return `${left}|${right}`;
  });
}

describe('a hyphen at the end of a line', () => {
  it.each([
    ['in lower case', 'All disarmament is disarma-\nment.', 'disarma|ment.'],
    ['in capitals', 'Disarmament. DISARMA-\nMENT talks.', 'DISARMA|MENT'],
    ['at the beginning of a sentence', 'Of disarmament. Disarma-\nment.', 'Disarma|ment.'],
    ['with white space around the line end', 'disarmament, disarma-  \r\n     ment', 'disarma|ment'],
    ['in another typeface', 'disarmament, disarma\u2010\nment', 'disarma|ment'],
    ['in French', 'une prolifération, la proliféra-\ntion', 'proliféra|tion'],
    ['with letters that are composed', 're\u0301union, la re\u0301-\nunion', 're\u0301|union'],
    ['in Russian', 'о разоружении, о разору-\nжении', 'разору|жении'],
    ['in Greek', 'αφοπλισμός, αφοπλι-\nσμός', 'αφοπλι|σμός'],
    ['in part of a compound', 'disarmament; post-disarma-\nment-related', 'post-disarma|ment-related'],
    ['where the word is part of one', 'disarmament-related disarma-\nment', 'disarma|ment'],
  ])('is left out where the word occurs whole: %s', (_, text, broken) => {
    expect(brokenIn(text)).toEqual([broken]);
  });

  it.each([
    ['the word occurs nowhere else', 'All disarma-\nment.'],
    ['it is only part of other words', 'disarmaments predisarmament disarma-\nment'],
    ['the hyphen occurs within a line', 'cooperation and co-operation: co-\noperation'],
    ['it does so in a longer compound', 'cooperation, non-co-operation-based, co-\noperation'],
    ['it does so with a hyphen that breaks no line', 'cooperation, co\u2011operation, co-\noperation'],
    ['a capital follows', 'Factfinding by the Fact-\nFinding Mission'],
    ['small letters follow capitals', 'Unled by the UN-\nled mission'],
    ['a letter stands alone', 'email by e-\nmail'],
    ['it is in an address', 'A prohibition. http://un.org/a/prohi-\nbition'],
    ['it is in an address further on', 'A condmat paper: cond-\nmat/0303516'],
    ['a figure follows', 'CD1 and CD-\n1'],
    ['a blank stands before it', 'disarmament disarma -\nment'],
    ['it is a dash', 'disarmament disarma--\nment'],
  ])('stays where %s', (_, text) => {
    expect(brokenIn(text)).toEqual([]);
  });

  it.each([
    ['a compound', 'the Fact-\nFinding Mission', 'the Fact-Finding Mission'],
    ['a prefix', 'on non-\nproliferation', 'on non-proliferation'],
    ['years', 'in 1914-\n1918', 'in 1914-1918'],
    ['a symbol', 'in CD-\n12', 'in CD-12'],
    ['a hyphen that breaks no line', 'on non\u2011\nproliferation', 'on non\u2011proliferation'],
    ['a compound that a conjunction is in', 'from face-\nto-face talks', 'from face-to-face talks'],
    ['a word that begins like a conjunction', 'a well-\norganized one', 'a well-organized one'],
  ])('joins what it stands between with nothing: %s', (_, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it.each([
    ['a dash', 'The treaty -\nit is in force', 'The treaty - it is in force'],
    ['two of them', 'The treaty--\nit is in force', 'The treaty-- it is in force'],
    ['a word that is completed later', 'in the short-\nand long-term', 'in the short- and long-term'],
    ['one in Russian', 'меры одно-\nи двусторонние', 'меры одно- и двусторонние'],
    ['other writing', '核-\n武器', '核- 武器'],
    ['a bracket', 'treaties on non-\n(sic) proliferation', 'treaties on non- (sic) proliferation'],
  ])('leaves a blank behind %s', (_, text, expected) => {
    expect(cleaned(text)).toBe(expected);
  });

  it('ends a block where one ends', () => {
    expect(cleaned('disarmament: disarma-\n\nment')).toBe('disarmament: disarma-\nment');
  });

  it.each([
    ['in a line', 'dis\u00adarmament'],
    ['at its end', 'disarma\u00ad\nment'],
    ['before blanks', 'disarma\u00ad  \r\n   ment'],
  ])('is left out where it is soft: %s', (_, text) => {
    expect(cleaned(text)).toBe('disarmament');
  });
});

describe('a broken word', () => {
  const words = 'Talks on disarmament go on. All disarma-\nment is good.';

  it('is read as one, and its hyphen is in none of its parts', () => {
    const clean = cleanText(words, []);
    expect(clean.text).toBe('Talks on disarmament go on. All disarmament is good.');
    const start = clean.text.indexOf('All');
    const spans = sourceSpans(words, clean, { start, end: clean.text.length });
    expect(spans.map((span) => wordsAt(words, span))).toEqual(['All disarma', 'ment is good.']);
  });

  it('is read as one over a page header', () => {
    const text = words.replace('\n', '\n\nCD/9999\npage 7\n\n');
    expect(cleaned(text, 'CD/9999', 'page 7')).toBe('Talks on disarmament go on. All disarmament is good.');
  });
});

describe('goesOnAfterHyphen', () => {
  it('takes whole words as well as their ends', () => {
    expect(goesOnAfterHyphen('Treaty on the non-', 'proliferation of weapons')).toBe(true);
    expect(goesOnAfterHyphen('Treaty on the non', 'proliferation of weapons')).toBe(false);
  });
});
