/** Names that uploaded files are stored under: safe on every system, and never a path. */

/** In bytes of UTF-8. Most systems take 255; the rest is left for numbers and for the names of copies. */
const LONGEST = 200;
const STAND_IN = 'document';

/** Line and paragraph separators, controls, and marks that turn the direction of writing: "exe.txt" may look like "txt.exe". */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** What Windows takes in no name. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Devices of Windows, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)[ ]*(?=\.|$)/i;

/**
 * The last part of a name that a browser tells, made safe: composed (NFC), without controls, not hidden, no device of
 * Windows, at most 200 bytes with its ending kept. Safe names stay as they are.
 */
export function safeName(told: string): string {
  const last = told.split(/[/\\]/).at(-1)!;
  const seen = last.replace(UNSEEN, '').normalize('NFC').replace(FORBIDDEN, '_');
  const open = seen.trim().replace(/^(?:\.|~\$|\s)+/, '');
  const named = shortened(open, '').replace(/[.\s]+$/, '') || STAND_IN;
  return RESERVED.test(named) ? shortened(`_${named}`, '') : named;
}

/** The same name with a number before its ending: "report (2).pdf". */
export function numberedName(name: string, number: number): string {
  return shortened(name, ` (${number})`);
}

/** With `mark` before the ending, and so much of what precedes it left out that all of it is short enough. */
function shortened(name: string, mark: string): string {
  const ending = /(?<=.)\.[^.\s]{1,16}$/u.exec(name)?.[0] ?? '';
  const room = LONGEST - Buffer.byteLength(mark + ending);
  return cut(name.slice(0, name.length - ending.length), room) + mark + ending;
}

/** Between characters as readers see them, so that no accent and no half of a pair is torn off. */
function cut(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(kept + segment) > bytes) break;
    kept += segment;
  }
  return kept.trimEnd();
}
