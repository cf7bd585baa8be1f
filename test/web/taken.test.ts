import { describe, expect, it } from 'vitest';
import type { References } from '../../server/contract.js';
import { takenText } from '../../web/taken.js';

const QUOTE = 'Each Party undertakes\nto pay 50 % of {it}.';

function placeWith(quote: string, language: string | null) {
  const references: References = {
    un: 'CD/1634, para. 3.',
    gbt7714: 'CD/1634[Z].',
    chicago: 'CD/1634, para. 3.',
    bibtex: '@misc{CD-1634-0,\n  title = {{A}},\n  note = {para. 3}\n}',
    ris: `TY  - GEN\r\nTI  - A\r\n${language ? `LA  - ${language}\r\n` : ''}ER  - \r\n`,
  };
  return { quote, lang: language, references };
}

describe('takenText', () => {
  it.each(['un', 'gbt7714', 'chicago'] as const)(
    'has the quote as it is with the footnote of %s below',
    (style) => {
      const place = placeWith(QUOTE, 'en');
      expect(takenText(place, style)).toBe(`“${QUOTE}”\n${place.references[style]}`);
    },
  );

  it.each([
    ['zh', '“裁军”'],
    ['en', '“裁军”'],
    ['fr', '«\u00a0裁军\u00a0»'],
    ['es', '«裁军»'],
    ['ru', '«裁军»'],
    ['ar', '”裁军“'],
    [null, '“裁军”'],
  ])('quotes in the marks of the document’s language: %s', (language, quoted) => {
    expect(takenText(placeWith('裁军', language), 'un')).toBe(`${quoted}\nCD/1634, para. 3.`);
  });

  it('annotates a BibTeX entry with the quote, on one line and escaped', () => {
    expect(takenText(placeWith(QUOTE, 'en'), 'bibtex')).toBe(
      '@misc{CD-1634-0,\n  title = {{A}},\n  note = {para. 3},\n' +
        '  annote = {“Each Party undertakes to pay 50 \\% of \\textbraceleft{}it\\textbraceright{}.”}\n}',
    );
  });

  it('notes the quote in a RIS entry, on one line, before its end', () => {
    expect(takenText(placeWith('Over\fpages.\r\nER  - \r\nTY  - JOUR', 'en'), 'ris')).toBe(
      'TY  - GEN\r\nTI  - A\r\nLA  - en\r\nN1  - “Over pages. ER - TY - JOUR”\r\nER  - \r\n',
    );
  });

  it('takes no words of a quote for a pattern of replacing', () => {
    expect(takenText(placeWith("$'$&", 'en'), 'bibtex')).toContain("annote = {“\\$'\\$\\&”}\n}");
    expect(takenText(placeWith("$'$&", 'en'), 'ris')).toContain("N1  - “$'$&”\r\nER  - \r\n");
  });
});
