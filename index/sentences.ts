/** Cuts the index copy into sentences, the units of passages, quotes and highlights. */
import { type CleanText, sourceSpans } from './clean.js';
import type { Sentence, Span } from './types.js';

/** A sentence longer than this many columns (a Chinese character takes two) is cut at its weaker marks. */
const LONGEST_COLUMNS = 320;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Where a sentence may end: after these marks and the quotes and brackets that close behind them. */
const FULL_STOP =
  /[。！？؟۔!?]+(?:[”’」』》）)\]"']|\s?»)*|(?<!\.)\.+(?:[”’)\]"']|\s?»)*\d{0,2}(?=\s+["“‘'([«¿¡–—]*\s?[\p{Lu}\p{Lo}\d])/gu;
/** Where a sentence that is too long is cut, best first: clauses, commas, blanks between Chinese words, blanks. */
const WEAKER = [
  /[；;:：]+[”’」』》）)\]"']*\s*/gu,
  /[，,、،؛]+\s*/gu,
  /(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])/gu,
  /\s+/gu,
];
/** Words whose full stop ends no sentence. A single Arabic letter after a figure is an era, and may end one. */
const ABBREVIATION =
  /(?:^|[\s(“"«’'])(?:(?:\p{Lu}\.)*\p{Lu}|(?<!\d\s?)[\u0621-\u064a]|No|Nos|Mr|Mrs|Ms|Dr|Prof|Hon|Sgt|Gen|Col|Capt|Cmdr|Lt|Maj|Gov|Sen|St|Art|art|para|paras|p|pp|vol|chap|sect|Rev|Add|Corr|cf|vs|Mme|Mmes|MM|Mlle|Mgr|Sr|Sra|Srta|Dra|Excmo|Excma|núm|párr|párrs|EE|al|etc|e\.g|i\.e|г|гг|ст|пп?|стр|др|им|ул|проф|акад|тов|св)\.$/u;
/** Words whose full stop ends no sentence where a figure or a symbol follows. */
const BEFORE_FIGURE =
  /(?:^|[\s(“"«’'])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Res|Docs?|Ref|Figs?|Tab|Sec|Ch|Ed|vols?|chap|sect|paras?|approx|max|min|est|fasc|págs?|arts?|nos?|[стд]|рис|табл|гл|разд|кв|тел)\.$/iu;
const FIGURE_NEXT = /^\s+(?:\d|[IVXLC]+(?!\p{L})|[A-Z]+\/)/u;
/** Behind a question or exclamation mark of an alphabetic script: the sentence goes on. */
const GOES_ON = /^\s*\p{Ll}/u;
/** A title or an aside that begins within the sentence holds its marks; if longer, it may never have been closed. */
const LONGEST_BRACKET = 60;
/** A number or letter that counts a paragraph or item belongs to the words after it. */
const COUNTER = /^[\u200e\u200f\u061c]?(?:[\d\u0660-\u0669]{1,3}|[A-Za-z]|[IVXivx]{1,5})\.$/u;

/** All sentences of the copy in order; `zone` is 0 until the structure says more. */
export function sentencesOf(source: string, clean: CleanText): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocksOf(clean.text)) {
    for (const span of sentenceSpans(clean.text.slice(block.start, block.end))) {
      const at = { start: block.start + span.start, end: block.start + span.end };
      const spans = sourceSpans(source, clean, at);
      if (spans.length === 0) continue;
      const before = sentences.length === 0 ? '' : separator(clean.text.charAt(at.start - 1));
      sentences.push({ text: clean.text.slice(at.start, at.end), spans, before, zone: 0 });
    }
  }
  return sentences;
}

function separator(last: string): Sentence['before'] {
  return last === '\n' || last === ' ' ? last : '';
}

function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (end > start) blocks.push({ start, end });
    start = end + 1;
  }
  return blocks;
}

/** Sentences of one block: they cover all its words, without the blanks between them. */
export function sentenceSpans(block: string): Span[] {
  const cuts: number[] = [];
  for (const stop of block.matchAll(FULL_STOP)) {
    const end = stop.index + stop[0].length;
    const sentence = block.slice(cuts.at(-1) ?? 0, end).trim();
    if (!isWithin(sentence, stop[0], block.slice(end))) cuts.push(end);
  }
  return pieces(block, { start: 0, end: block.length }, cuts).flatMap((span) => shorten(block, span, 0));
}

/** Whether the mark at the end of what may be a sentence stands within one. */
function isWithin(sentence: string, mark: string, rest: string): boolean {
  if (isInBracket(sentence, mark, rest)) return true;
  if (mark.startsWith('.')) {
    const isBeforeFigure = FIGURE_NEXT.test(rest) && BEFORE_FIGURE.test(sentence);
    return isBeforeFigure || COUNTER.test(sentence) || ABBREVIATION.test(sentence);
  }
  return /\p{Ll}["'”»]?$/u.test(sentence.slice(0, -mark.length)) && GOES_ON.test(rest);
}

/** 《谁动了我的奶酪？》 and （是吗？） end nothing. What stands in brackets from its beginning is a sentence of its own. */
function isInBracket(sentence: string, mark: string, rest: string): boolean {
  const before = sentence.slice(0, -mark.length);
  return ['《》', '（）'].some(([open, close]) => {
    const at = before.lastIndexOf(open!);
    if (at < 0 || (at === 0 && open === '（') || before.includes(close!, at)) return false;
    const length = (mark + rest).indexOf(close!) + before.length - at;
    return (mark + rest).includes(close!) && length <= LONGEST_BRACKET;
  });
}

/** Cuts a sentence that is too long at the marks of `level`, each piece as long as may be, then at weaker ones. */
function shorten(block: string, span: Span, level: number): Span[] {
  if (columns(block, span) <= LONGEST_COLUMNS) return [span];
  const marks = WEAKER[level];
  if (!marks) return byLength(block, span);
  const text = block.slice(span.start, span.end);
  const ends = [...text.matchAll(marks)].map((mark) => span.start + mark.index + mark[0].length);
  return pieces(block, span, fewestCuts(block, span, ends)).flatMap((piece) =>
    shorten(block, piece, level + 1),
  );
}

/** Of the possible cuts, those that make pieces as long as allowed. */
function fewestCuts(block: string, span: Span, ends: readonly number[]): number[] {
  const cuts: number[] = [];
  let start = span.start;
  for (let i = 0; i < ends.length; i++) {
    const next = ends[i + 1] ?? span.end;
    if (columns(block, { start, end: next }) <= LONGEST_COLUMNS) continue;
    cuts.push(ends[i]!);
    start = ends[i]!;
  }
  return cuts;
}

function byLength(block: string, span: Span): Span[] {
  const spans: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    let end = Math.min(span.end, start + LONGEST_COLUMNS / 2);
    if (/[\ud800-\udbff]/.test(block.charAt(end - 1))) end++;
    spans.push({ start, end });
    start = end;
  }
  return spans;
}

/** The text between the cuts, trimmed; empty pieces are left out. */
function pieces(block: string, span: Span, cuts: readonly number[]): Span[] {
  const ends = [...cuts.filter((cut) => cut > span.start && cut < span.end), span.end];
  let start = span.start;
  const found: Span[] = [];
  for (const end of ends) {
    const piece = trimmed(block, { start, end });
    if (piece.end > piece.start) found.push(piece);
    start = end;
  }
  return found;
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charAt(start) === ' ') start++;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  return { start, end };
}

function columns(text: string, span: Span): number {
  let count = 0;
  for (let i = span.start; i < span.end; i++) count += HAN.test(text.charAt(i)) ? 2 : 1;
  return count;
}
