/** How articles, parts and their paragraphs are cited: "art. VI, para. 2 (b)" · "第六条第2款(b)项". */
import { hanFigure, romanNumber, westernDigits } from '../index/structure/figures.js';
import type { UnitKind } from '../index/structure/unit-words.js';

export interface Range {
  from: string;
  to: string;
}

/** The word for one, and for more than one. */
export type Counted = [one: string, many: string];

/** A unit and what of it is cited. */
export interface Provision {
  kind: UnitKind;
  /** As printed: "Article VI", "第三条". */
  printed: string;
  /** As printed: "VI", "33", "三". */
  figure: string;
  number: number;
  /** Number of the paragraph with its items, such as "2 (b)"; empty for the unit as a whole. */
  paragraph: string;
  /** Items of a unit without numbered paragraphs, such as "(b)"; empty where there are none. */
  items: string;
}

export interface ProvisionWords {
  units: Record<UnitKind, Counted>;
  paragraph: Counted;
  comma: string;
}

export function counted([one, many]: Counted, { from, to }: Range): string {
  return from === to ? `${one} ${from}` : `${many} ${from}–${to}`;
}

/** Chinese sets no blank in "3(b)". */
export function tight(label: string): string {
  return label.replace(/\s+/g, '');
}

export function westernProvisions(words: ProvisionWords, from: Provision, to: Provision): string {
  const unit = (range: Range) => counted(words.units[from.kind], range);
  const figure = figureOf(from);
  if (from.printed !== to.printed) {
    if (isWhole(from) && isWhole(to)) return unit({ from: figure, to: figureOf(to) });
    return `${westernProvisions(words, from, from)} – ${westernProvisions(words, to, to)}`;
  }
  const whole = unit({ from: figure, to: figure });
  if (from.paragraph && to.paragraph)
    return `${whole}${words.comma}${counted(words.paragraph, { from: from.paragraph, to: to.paragraph })}`;
  if (from.items && to.items)
    return `${whole} ${from.items === to.items ? from.items : `${from.items}–${to.items}`}`;
  return whole;
}

/** Roman and western figures as printed, all others as a number. */
function figureOf({ figure, number }: Provision): string {
  const western = westernDigits(figure);
  return /^[IVXLC\d]+(?:\b|[A-Z]$)/.test(western) &&
    /^[\x20-\x7e]+$/.test(western) &&
    !/^1(?:er|re)$/.test(western)
    ? western
    : String(number);
}

function isWhole({ paragraph, items }: Provision): boolean {
  return paragraph === '' && items === '';
}

const CHINESE_UNITS: Readonly<Record<UnitKind, [before: string, after: string]>> = {
  article: ['第', '条'],
  rule: ['第', '条'],
  principle: ['原则', ''],
  regulation: ['条例', ''],
  part: ['第', '部分'],
  section: ['第', '节'],
  chapter: ['第', '章'],
};

export function chineseProvisions(from: Provision, to: Provision): string {
  const [first, last] = [from, to].map(chineseUnit) as [string, string];
  if (first !== last) return `${first}${chineseWithin(from, from)}至${last}${chineseWithin(to, to)}`;
  return first + chineseWithin(from, to);
}

/** As printed where it is Chinese; a Roman figure becomes a Chinese one, a western one stays. */
function chineseUnit({ kind, printed, figure, number }: Provision): string {
  if (/^第/u.test(printed)) return printed;
  const [before, after] = CHINESE_UNITS[kind];
  const roman = romanNumber(figure);
  const western = westernDigits(figure);
  const counter =
    roman > 0 ? hanFigure(roman) : /^(?:\d+(?!\p{L}|\.)|[IVXLC]+ )/u.test(western) ? western : number;
  return `${before}${counter}${after}`;
}

/** Paragraphs of an article are 款 and their items 项; those of a part are 段, as the document's own. */
function chineseWithin(from: Provision, to: Provision): string {
  const whole = from.kind === 'part' || from.kind === 'section' || from.kind === 'chapter';
  if (from.paragraph && to.paragraph)
    return whole
      ? `，第${tight(from.paragraph)}${from.paragraph === to.paragraph ? '' : `至${tight(to.paragraph)}`}段`
      : joined(clause(from.paragraph), clause(to.paragraph));
  if (from.items && to.items) return joined(`${tight(from.items)}项`, `${tight(to.items)}项`);
  return '';
}

function joined(from: string, to: string): string {
  if (from === to) return from;
  const plain = /^第([^款()]+)款$/u.exec(from);
  return plain && /^第[^款()]+款$/u.test(to) ? `第${plain[1]}至${to.slice(1)}` : `${from}至${to}`;
}

/** "2 (b)" as 第2款(b)项, "(一)" as 第(一)项. */
function clause(paragraph: string): string {
  const [number = '', ...items] = paragraph.split(' ');
  const counter = number.startsWith('(') ? `第${number}项` : `第${number}款`;
  return items.length === 0 ? counter : `${counter}${items.join('')}项`;
}
