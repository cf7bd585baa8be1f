/** Annexes, enclosures and appendices: where each begins, and the label it prints. */
import type { Line } from '../lines.js';
import type { Annex } from '../types.js';
import { numberOf } from './figures.js';

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
const CONTENTS_LEADER = /(?:\.\s?){5,}|…{2,}/;
const ORDINAL = /(?<latin>\s[IVXLC]+|\s\d{1,2})$|(?<han>[一二三四五六七八九十\d]{1,3})$/u;

/**
 * Annexes in order. A label counts only with a higher ordinal than the last of its kind: an "Annex I" within
 * annex III is part of annex III.
 */
export function annexesOf(text: string, lines: readonly Line[]): Annex[] {
  const annexes: Annex[] = [];
  const highest = new Map<string, number>();
  lines.forEach((line, i) => {
    const label = annexLabel(text, lines, i);
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

function annexLabel(text: string, lines: readonly Line[], i: number): string | null {
  const line = lines[i]!;
  const words = text.slice(line.start, line.end);
  if (words.length > 120 || isInContents(text, lines, i)) return null;
  const found = ALONE.exec(words) ?? TO_LETTER.exec(words) ?? CHINESE.exec(words);
  // In running text such a line is the tail of a wrapped sentence; a label stands apart.
  const apart =
    line.blankBefore > 0 || line.interrupted || line.indent > (lines[i - 1]?.indent ?? line.indent);
  return found && apart ? found[1]!.replace(/\s+/g, ' ') : null;
}

function isInContents(text: string, lines: readonly Line[], i: number): boolean {
  return lines
    .slice(Math.max(0, i - 3), i + 5)
    .some((line) => CONTENTS_LEADER.test(text.slice(line.start, line.end)));
}

function ordinalOf(label: string): number {
  const groups = ORDINAL.exec(label)?.groups;
  return numberOf((groups?.latin ?? groups?.han ?? '').trim());
}
