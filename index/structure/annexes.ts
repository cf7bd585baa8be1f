/** Annexes, enclosures and appendices: where each begins, and the label it prints. */
import type { Annex } from '../types.js';
import { numberOf } from './figures.js';
import { type Layout, LEADER, wordsOf } from './layout.js';

const WORD =
  'Annex|ANNEX|Enclosure|ENCLOSURE|Appendix|APPENDIX|Annexe|ANNEXE|Pièce jointe|Appendice|Anexo|ANEXO|Apéndice|Приложение|ПРИЛОЖЕНИЕ|Добавление|المرفق|مرفق|الضميمة|تذييل';
/** The label alone on its line. */
const ALONE = new RegExp(`^((?:${WORD})(?:\\s+(?:[IVXLC]+|\\d{1,2}|[A-Z]|الأول|الثاني|الثالث))?)\\*?$`, 'u');
/** The label at the head of a title: "Annex II to the letter dated …". */
const TO_LETTER = new RegExp(
  `^((?:${WORD})(?:\\s+(?:[IVXLC]+|\\d{1,2}))?)\\s+(?:to the|à la|al?\\s|к письму|للرسالة)(?=[\\s\\p{L}])`,
  'u',
);
/** Chinese prints the label at the end of the line: "…给秘书长的信的附件一". */
const CHINESE = /^(?:(?:[^。；，]{4,90})的)?((?:附件|附录|附文)\s?[一二三四五六七八九十\d]{0,3})\*?$/u;
const ORDINAL = /(?<latin>\s[IVXLC]+|\s\d{1,2}|\s[A-Z])$|(?<han>[一二三四五六七八九十\d]{1,3})$/u;

/**
 * Annexes in order. A label counts only with a higher ordinal than the last of its kind: an "Annex I" within
 * annex III is part of annex III.
 */
export function annexesOf(layout: Layout): Annex[] {
  const { text, lines } = layout;
  const annexes: Annex[] = [];
  const highest = new Map<string, number>();
  lines.forEach((line, i) => {
    const label = annexLabel(layout, i);
    if (!label) return;
    const kind = label.replace(ORDINAL, '').trim().toLowerCase();
    const ordinal = ordinalOf(label);
    if (highest.has(kind) && ordinal <= highest.get(kind)!) return;
    highest.set(kind, ordinal);
    const previous = annexes.at(-1);
    if (previous) previous.end = line.start;
    annexes.push({ label, start: line.start, end: text.length });
  });
  return annexes;
}

/** Indexes of all lines that look like an annex's label, whether or not one begins there. */
export function annexLinesOf(layout: Layout): number[] {
  return layout.lines.map((_, i) => i).filter((i) => annexLabel(layout, i) !== null);
}

function annexLabel(layout: Layout, i: number): string | null {
  const { lines } = layout;
  const line = lines[i]!;
  const words = wordsOf(layout, line);
  if (words.length > 120 || isInContents(layout, i)) return null;
  const found = ALONE.exec(words) ?? TO_LETTER.exec(words) ?? CHINESE.exec(words);
  // In running text such a line is the tail of a wrapped sentence; a label stands apart.
  const apart =
    line.blankBefore > 0 || line.interrupted || line.indent > (lines[i - 1]?.indent ?? line.indent);
  return found && apart ? found[1]!.replace(/\s+/g, ' ') : null;
}

function isInContents(layout: Layout, i: number): boolean {
  return layout.lines.slice(Math.max(0, i - 3), i + 5).some((line) => LEADER.test(wordsOf(layout, line)));
}

/** A letter alone counts as one, but for those that are figures first of all: I, V and X. */
function ordinalOf(label: string): number {
  const groups = ORDINAL.exec(label)?.groups;
  const figure = (groups?.latin ?? groups?.han ?? '').trim();
  return /^[A-HJ-UWYZ]$/.test(figure) ? figure.charCodeAt(0) - 0x40 : numberOf(figure);
}
