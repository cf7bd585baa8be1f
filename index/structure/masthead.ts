/** Symbol, title and date: what the first lines of a document say of it. */
import { goesOnAfterHyphen } from '../hyphens.js';
import { joinsWithoutBlank, type Line } from '../lines.js';
import { dateAt } from './dates.js';
import { type Layout, wordsOf } from './layout.js';
import { asSymbol, columnsOf } from './symbol.js';

export interface Masthead {
  symbol: string | null;
  title: string | null;
  date: string | null;
}

/** Lines in which the masthead is looked for. */
const MASTHEAD_LINES = 40;
/** A symbol stands at the very head. */
const SYMBOL_LINES = 12;
const LONGEST_TITLE = 220;
/** A title begins with such a word, and no line before it belongs to it. */
const OPENING =
  /^(?:letters?|report|resolution|declaration|statement|provisional|lettre|rapport|carta|informe|письмо|доклад)\b/iu;
/** A Chinese title ends with such a word. */
const CLOSED = /(?:的信|照会|声明|报告|决议|工作文件)$/u;

/** Lines of a masthead that are no title: organs, sessions, agenda items, languages, distribution. */
const FORMAL =
  /^(?:united|nations|united nations|nations unies|naciones unidas|организация объединенных наций|الأمم المتحدة|联\s*合\s*国|大\s*会|安全理事会|裁军谈判会议|经济及社会理事会|general assembly|security council|economic and social council|conference on disarmament|distr\b.*|general|original\s*:.*|\[?original.*|\[?原件.*|english|french|spanish|russian|arabic|chinese|english only|assemblée générale|asamblea general|генеральная ассамблея|official records|[a-z-]+ session|第[\d一二三四五六七八九十百]+(?:届|次)?(?:特别)?(?:会议|年)|[a-z-]+ year|(?:provisional )?agenda item.*|item .* of the .*agenda|(?:临时)?议程\*?\s*项目.*|point .* de l.ordre du jour.*|tema .* del programa.*|пункт .* повестки дня.*|supplement no.*|note|summary|contents|limited|conference of the parties|economic commission .*|[a-z ]+ committee|限制|普遍|[A-Z])\*?$/iu;
/** Words that name a kind of document; the first line with one is the title. */
const TITLE_WORD =
  /(?:的信|普通照会|信函|声明|报告|决议|工作文件|宣言)(?=\s|$)|^(?:letters? dated|identical letters|note verbale|report(?!\p{L})|resolution \d|provisional agenda|statement|declaration|lettre datée|rapport(?!\p{L})|note du|carta de fecha|informe|nota(?!\p{L})|резолюция|письмо|доклад|записка|رسالة|تقرير|قرار)/iu;

/** Whether a line says only what every document of its kind does: organ, session, language, distribution. */
export function isFormal(words: string): boolean {
  return FORMAL.test(words.replace(/\s+/g, ' '));
}

/** @param runningSymbol What running headers print; used where the masthead prints none. */
export function mastheadOf(layout: Layout, runningSymbol: string | null): Masthead {
  const lines = layout.lines.slice(0, MASTHEAD_LINES);
  const place = titlePlace(layout, lines);
  const title =
    place &&
    layout.lines
      .slice(place.from, place.to)
      .map((line) => wordsOf(layout, line))
      .reduce(joinWords);
  const above = lines.slice(0, place?.from ?? MASTHEAD_LINES);
  const stated = above
    .flatMap((line) => columnsOf(wordsOf(layout, line)).map(wholeDate))
    .find((date) => date !== null);
  return {
    symbol: mastheadSymbol(layout, lines.slice(0, SYMBOL_LINES)) ?? runningSymbol,
    title: title ? cut(title) : null,
    date: stated ?? (title ? (dateAt(title.replace(/^letters? dated /i, ''))?.iso ?? null) : null),
  };
}

function mastheadSymbol(layout: Layout, lines: readonly Line[]): string | null {
  for (const line of lines) {
    const words = wordsOf(layout, line);
    const symbol =
      asSymbol(words) ??
      columnsOf(words)
        .map(asSymbol)
        .find((found) => found !== null);
    if (symbol) return symbol;
  }
  return null;
}

/** The date, where the line holds nothing else but a bracket or the letters that mark it as one. */
function wholeDate(words: string): string | null {
  const bare = words.replace(/^\[|\]$/g, '').trim();
  const date = dateAt(bare);
  return date && date.length >= bare.length - 1 ? date.iso : null;
}

function titlePlace(layout: Layout, lines: readonly Line[]): { from: number; to: number } | null {
  const firstNumbered = lines.findIndex((line) => /^1[.．]/.test(wordsOf(layout, line)));
  const early = lines.slice(0, firstNumbered < 0 ? MASTHEAD_LINES : firstNumbered);
  const candidates = early.map((_, i) => i).filter((i) => mayBeTitle(layout, i));
  const named = candidates.slice(0, 14).find((i) => TITLE_WORD.test(wordsOf(layout, lines[i]!)));
  const chosen = named ?? setInTitle(layout, candidates) ?? candidates[0];
  return chosen === undefined ? null : wholeTitle(layout, chosen);
}

/** What ends the table of symbol, date and languages at a masthead's right. */
const TABLE_END =
  /^(?:original\b|distr\b|(?:english|french|chinese|arabic|russian|spanish) only|原件|原文)/iu;
const LAST_TABLE_LINE = 25;
const TITLE_INDENT = 4;

/** Where a page's layout is kept: the first lines below the masthead's table that stand in, as titles do. */
function setInTitle(layout: Layout, candidates: readonly number[]): number | undefined {
  const { lines } = layout;
  const table = lines
    .slice(0, LAST_TABLE_LINE)
    .findLastIndex((line) => columnsOf(wordsOf(layout, line)).some((words) => TABLE_END.test(words)));
  if (table < 0) return undefined;
  const edge = Math.min(...lines.slice(0, MASTHEAD_LINES).map(({ indent }) => indent));
  return candidates.find((i) => {
    const [line, next] = [lines[i]!, lines[i + 1]];
    // The first line of a paragraph stands in, too, but not those that follow it.
    const block = !next || next.blankBefore > 0 || next.indent >= edge + TITLE_INDENT;
    return i > table && line.indent >= edge + TITLE_INDENT && block;
  });
}

function mayBeTitle(layout: Layout, i: number): boolean {
  const line = layout.lines[i]!;
  const words = wordsOf(layout, line);
  const formal = (part: string) => FORMAL.test(part) || asSymbol(part) !== null || wholeDate(part) !== null;
  if (formal(words.replace(/\s+/g, ' ')) || columnsOf(words).every(formal)) return false;
  return /\p{L}{2}/u.test(words) && line.width < 200;
}

/** The lines of the title around line `i`: up to where it begins with a date or a title's first word, and on. */
function wholeTitle(layout: Layout, i: number): { from: number; to: number } {
  const words = (line: number) => wordsOf(layout, layout.lines[line]!);
  const length = (from: number, to: number) =>
    layout.lines.slice(from, to).reduce((sum, line) => sum + line.end - line.start, 0);
  let [from, to] = [i, i + 1];
  const begins = () => dateAt(words(from)) !== null || OPENING.test(words(from));
  while (i - from < 3 && from > 0 && !begins() && isNear(layout, from) && mayBeTitle(layout, from - 1))
    from--;
  while (to - i < 5 && to < layout.lines.length && !CLOSED.test(words(to - 1)) && continuesTitle(layout, to))
    to++;
  while (to > i + 1 && length(from, to) > LONGEST_TITLE) to--;
  return { from, to };
}

/** Lines of a title follow each other directly; Chinese converters leave a blank line between. */
function isNear(layout: Layout, i: number): boolean {
  const line = layout.lines[i]!;
  return (
    line.blankBefore === 0 ||
    (line.blankBefore === 1 && /[\u3400-\u9fff]$/.test(wordsOf(layout, layout.lines[i - 1]!)))
  );
}

function continuesTitle(layout: Layout, i: number): boolean {
  const words = wordsOf(layout, layout.lines[i]!);
  const near = layout.lines[i]!.blankBefore === 0;
  return (
    near &&
    mayBeTitle(layout, i) &&
    !/^(?:I |Upon |On behalf|谨|我|J.ai |Tengo |Имею |Rapporteur|Note by|Submitted|Adopted|The .*,$)|[.。:：]$/u.test(
      words,
    )
  );
}

function joinWords(left: string, right: string): string {
  const isNothing = joinsWithoutBlank(left.slice(-1), right.charAt(0)) || goesOnAfterHyphen(left, right);
  return isNothing ? left + right : `${left} ${right}`;
}

function cut(title: string): string {
  const spaced = title.replace(/\s+/g, ' ').replace(/\*+$/, '').replace(/^#+ /, '').trim();
  return spaced.length <= LONGEST_TITLE ? spaced : `${spaced.slice(0, LONGEST_TITLE - 1)}…`;
}
