import { describe, expect, it } from 'vitest';
import { asSymbol, columnsOf } from '../../../index/structure/symbol.js';
import { structureIn } from '../texts.js';

describe('asSymbol', () => {
  it.each([
    'CD/9999',
    'CD/WP.540',
    'A/55/116',
    'A/C.1/55/L.3/Rev.1',
    'A/55/116/Add.2',
    'NPT/CONF.2020/WP.12',
    'S/RES/2789 (2025)',
    'A/RES/3261(XXIX)',
    'A/55/116-S/2000/1',
    'CCW/GGE/XI/3',
    'CD/PV.944',
    'A/CN.10/2000/WG.I/CRP.1',
    'A/55/27 (Part I)',
    'NPT/CONF.2000/28 (Parts I and II)',
    'A/C.1/56/L.1/Rev.1',
    'S/PV.4072 (Resumption 1)',
    'CCW/GGE.1/2019/3',
    'CD/PV.1539',
    'A/79/PV.12',
    'ST/SGB/2003/13',
    'A/CONF.229/2017/8',
    'BWC/MSP/2020/WP.1',
    'C-IV/DEC.13',
    'EC-84/DG.1',
    'EC-M-23/DEC.3',
    'GC(63)/RES/10',
    'INFCIRC/140',
    'INFCIRC/153 (Corrected)',
    'E/ICEF/672(Première partie)',
    'A/55/9999 (Part I)',
    'A/RES/46/36L',
  ])('knows %s', (symbol) => {
    expect(asSymbol(symbol)).toBe(symbol);
  });

  it('drops the star of a footnote', () => {
    expect(asSymbol('CD/9999*')).toBe('CD/9999');
    expect(asSymbol('A/55/116**')).toBe('A/55/116');
  });

  it.each([
    'and/or',
    'AND/OR',
    'GE.04-61234',
    'GE.04-61234 (E)',
    'COVID-19/2020',
    'A/39/36I',
    'A/39/36r',
    'A/39/36L',
    'A/39/361 (see also)',
    'A./47/435',
    '1/2',
    '3/4/2004',
    'www.un.org/2',
    'https://undocs.org/A/79/1',
    'CD',
    '1999/2000',
    'page 5',
    'http://www.un.org/CD/1634',
    'see CD/9999',
    'CD/9999 of 12 May',
    'cd/9999',
    'A/55/116, para. 3',
    '',
  ])('takes no other words for one: %s', (words) => {
    expect(asSymbol(words)).toBeNull();
  });
});

describe('the symbol of a document', () => {
  const body =
    'The Conference recalls document CD/1111 and http://www.un.org/CD/2222\nand takes note of\nCD/3333\nwith regret.';

  it.each([
    ['at the head', `CD/9999\n12 May 2004\n\nREPORT\n\n${body}`, 'CD/9999'],
    ['beside the name of the organ', `CONFERENCE ON DISARMAMENT          CD/9999\n\n${body}`, 'CD/9999'],
    ['after a tab', `United Nations\tA/55/116\n\n${body}`, 'A/55/116'],
    ['double', `A/55/116-S/2000/1\n\n${body}`, 'A/55/116-S/2000/1'],
    ['of a revision', `A/C.1/55/L.3/Rev.1\n\n${body}`, 'A/C.1/55/L.3/Rev.1'],
    ['with a year', `S/RES/2789 (2025)\n\n${body}`, 'S/RES/2789 (2025)'],
    ['with a star', `CD/9999*\n\n${body}`, 'CD/9999'],
    ['of running headers', `${filler(14)}\nCD/9999\npage 2\n\n${body}`, 'CD/9999'],
    ['of running headers after form feeds', `${filler(14)}\fCD/9999\npage 2\n\n${body}`, 'CD/9999'],
  ])('is the one printed %s', (_, text, symbol) => {
    expect(structureIn(text).symbol).toBe(symbol);
  });

  it.each([
    ['in a sentence', `On document CD/1111\n\nThe Conference recalls document CD/1111 of last year.`],
    ['in an address', 'A note\n\nhttp://www.un.org/CD/2222\n\nThe words.'],
    ['on a line of the body', `${filler(14)}\n${body}`],
  ])('is not one that stands %s', (_, text) => {
    expect(structureIn(text).symbol).toBeNull();
  });
});

describe('columnsOf', () => {
  it.each([
    ['three blanks', 'United Nations   A/55/116', ['United Nations', 'A/55/116']],
    ['a tab', 'United Nations\tA/55/116', ['United Nations', 'A/55/116']],
    ['two blanks', 'United  Nations', ['United  Nations']],
  ])('parts a line at %s', (_, line, columns) => {
    expect(columnsOf(line)).toEqual(columns);
  });
});

function filler(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `Line ${i} of a report that goes on for a while without an end`,
  ).join('\n');
}
