/** The session that a masthead names, as it prints it. */
import { type Layout, wordsOf } from './layout.js';
import { columnsOf } from './symbol.js';

const MASTHEAD_LINES = 40;
const SESSION = [
  /^(?:resumed )?[a-z]+(?:-[a-z]+)?(?: (?:special|emergency|emergency special|regular|substantive|annual|resumed|organizational))* session$/iu,
  /^\d{4}(?: substantive| regular| annual)? session$/iu,
  /^(?:substantive |organizational )?session of \d{4}$/iu,
  /^[\p{L}-]+(?: [\p{L}-]+)? session(?: (?:extraordinaire|ordinaire|annuelle))?(?: d’urgence)?$/iu,
  /^session (?:de fond )?(?:de )?\d{4}$/iu,
  /^\p{L}+(?: \p{L}+){0,2} per[ií]odo (?:extraordinario )?de sesiones$/iu,
  /^per[ií]odo de sesiones (?:sustantivo )?de \d{4}$/iu,
  /^\p{L}+(?: \p{L}+){0,3} сессия$/iu,
  /^сессия \d{4} года$/iu,
  /^(?:大会)?第[一二三四五六七八九十百\d]{1,5}届(?:特别|紧急特别)?(?:会议|常会)$/u,
  /^\d{4}年(?:实质性|组织)?会议$/u,
  /^الدورة (?:ال)?\p{L}+(?: \p{L}+){0,3}$/u,
  /^دورة عام \d{4}$/u,
];
const NO_SESSION = /^(?:this|the|each|every|closed|open|plenary|private|cette|la|une|эта|данная)\s/iu;

/** Null where none stands in the masthead on a line or in a column of its own. */
export function sessionOf(layout: Layout): string | null {
  const lines = layout.lines.slice(0, MASTHEAD_LINES);
  const columns = lines.flatMap((line) => columnsOf(wordsOf(layout, line)));
  return columns.map((words) => words.replace(/[*,]+$/, '').trim()).find(isSession) ?? null;
}

function isSession(words: string): boolean {
  return words.length < 60 && !NO_SESSION.test(words) && SESSION.some((pattern) => pattern.test(words));
}
