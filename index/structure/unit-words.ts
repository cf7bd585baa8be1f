/** The words of the units that paragraphs are numbered within, in six languages: articles, rules, parts and their kin. */
import { numberOf } from './figures.js';

export type UnitKind = 'article' | 'rule' | 'principle' | 'regulation' | 'part' | 'section' | 'chapter';

/** What the beginning of a line says where it names a unit. */
export interface UnitName {
  kind: UnitKind;
  /** The word as printed: units of one sequence share it. */
  word: string;
  /** As printed: "VI", "33", "三", "premier". */
  figure: string;
  number: number;
  /** As printed, on one line: "Article VI", "第三条". */
  label: string;
  /** What stands behind the label on the line, without the marks that part them. */
  rest: string;
  /** How the label is parted from the rest: not at all, by a blank, or by a mark such as a colon. */
  parting: '' | ' ' | 'mark';
}

/** Kinds that hold others: the line with one ends the article before it. */
export const OUTER_KINDS: readonly UnitKind[] = ['part', 'section', 'chapter'];

const WORDS: Readonly<Record<UnitKind, string>> = {
  article: 'Article|ARTICLE|Art\\.|Artikel|ARTIKEL|Art[ií]culo|ART[IÍ]CULO|Статья|СТАТЬЯ|المادة|مادة',
  rule: 'Rule|RULE|Règle|RÈGLE|Regla|REGLA|Правило|ПРАВИЛО|القاعدة',
  principle: 'Principle|PRINCIPLE|Principe|PRINCIPE|Principio|PRINCIPIO|Принцип|ПРИНЦИП|المبدأ',
  regulation: 'Regulation|REGULATION',
  part: 'Part|PART|Partie|PARTIE|Parte|PARTE|Часть|ЧАСТЬ|الجزء',
  section: 'Section|SECTION|Sección|SECCIÓN|Раздел|РАЗДЕЛ|القسم',
  chapter: 'Chapter|CHAPTER|Chapitre|CHAPITRE|Cap[ií]tulo|CAP[IÍ]TULO|Глава|ГЛАВА|الفصل',
};
const HAN_KINDS: readonly [string, UnitKind][] = [
  ['条條', 'article'],
  ['章', 'chapter'],
  ['节節', 'section'],
  ['部分', 'part'],
];
const FIGURE =
  '[IVXLC]{1,7}(?:\\s?\\([A-Z]\\))?|[\\d\u0660-\u0669]{1,3}(?:\\s?(?:bis|ter|quater|quinquies)|[A-Z])?|premi(?:er|ère)|PREMI(?:ER|ÈRE)|1(?:er|ère|re|\\.º|º|°)|primer[oa]|перв(?:ая|ый)';
/** What tells one unit from another of the same number. */
const SUFFIX = /\s?(?:bis|ter|quater|quinquies|\([A-Z]\))$|(?<=\d)[A-Z]$/u;
const ARABIC_FIGURE = '[\\d\u0660-\u0669]{1,3}|[IVXLC]{1,7}|ال\\p{L}+(?:\\s(?:عشرة?|وال\\p{L}+))?';
const WESTERN = Object.entries(WORDS).map(([kind, words]) => ({
  kind: kind as UnitKind,
  pattern: new RegExp(
    `^(?<word>${words})\\s*(?<=[.\\s])\\(?(?<figure>${FIGURE}|${ARABIC_FIGURE})\\)?\\*?(?<parting>$|\\s*[.:：–—-]+(?:\\s+|$)|\\s+)(?<rest>.*)$`,
    'u',
  ),
}));
const HAN =
  /^(?<label>第\s?(?<figure>[一二三四五六七八九十百〇○零]{1,6}|[\d\uff10-\uff19]{1,3}|[IVXLC]{1,7})\s?(?<word>[条條章节節]|部分)(?:之[一二三四五])?)\*?(?<parting>$|[\s\u3000]*[：:．.、—–-]+[\s\u3000]*|[\s\u3000]+|(?=[（【［]))(?<rest>.*)$/u;
const DIRECTION = /^[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/;

/** The unit that the words name first, whether or not they go on; null where they name none. */
export function unitAt(words: string): UnitName | null {
  const line = words.replace(DIRECTION, '').trim();
  return hanUnit(line) ?? westernUnit(line);
}

/** A label that begins with a unit: "Article VI, 2 (b)", "Article VI (b)". */
export interface UnitLabel {
  unit: UnitName;
  /** What of the unit it names: "2 (b)", "(b)"; empty for all of it. */
  inner: string;
  /** Whether that is a numbered paragraph, not an item of the unit itself. */
  numbered: boolean;
}

/** Null for the label of a paragraph that is in no article or part. */
export function splitLabel(label: string): UnitLabel | null {
  const comma = label.indexOf(', ');
  const named = comma < 0 ? label : label.slice(0, comma);
  const items = comma < 0 ? (/ (?:[(（][^A-Z]|\S+[).㈠-㊉①-⑳](?: |$)).*$/u.exec(named)?.[0] ?? '') : '';
  const unit = unitAt(named.slice(0, named.length - items.length));
  if (unit?.rest !== '') return null;
  return { unit, inner: comma < 0 ? items.trim() : label.slice(comma + 2), numbered: comma >= 0 };
}

function westernUnit(line: string): UnitName | null {
  for (const { kind, pattern } of WESTERN) {
    const found = pattern.exec(line)?.groups;
    if (!found) continue;
    const [word, figure] = [found.word!, found.figure!.replace(/\s+/g, ' ')];
    const number = numberOf(figure.replace(SUFFIX, ''));
    if (number === 0) return null;
    const label = `${word} ${figure}`;
    return { kind, word, figure, number, label, rest: found.rest!, parting: partingOf(found.parting!) };
  }
  return null;
}

function hanUnit(line: string): UnitName | null {
  const found = HAN.exec(line)?.groups;
  const number = found ? numberOf(found.figure!) : 0;
  if (!found || number === 0) return null;
  const [word, figure] = [found.word!, found.figure!];
  const kind = HAN_KINDS.find(([words]) => words.includes(word))![1];
  const label = found.label!.replace(/\s+/g, '');
  return { kind, word, figure, number, label, rest: found.rest!, parting: partingOf(found.parting!) };
}

function partingOf(between: string): UnitName['parting'] {
  if (between === '') return '';
  return /^\s+$/u.test(between) ? ' ' : 'mark';
}
