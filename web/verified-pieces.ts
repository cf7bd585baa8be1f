/** The text of a verification in its order: what stands somewhere, and the words that stand nowhere. */
import type { Verification, VerifiedFragment } from '../server/contract.js';

export type VerifiedPiece =
  | { kind: 'found'; text: string; fragment: VerifiedFragment }
  | { kind: 'lost'; text: string };

/** Between fragments, white space and punctuation are left out. */
export function verifiedPieces({
  text,
  fragments,
}: Pick<Verification, 'text' | 'fragments'>): VerifiedPiece[] {
  const pieces: VerifiedPiece[] = [];
  let at = 0;
  const lose = (end: number) => {
    const lost = text.slice(at, end).trim();
    if (/[\p{L}\p{N}]/u.test(lost)) pieces.push({ kind: 'lost', text: lost });
  };
  for (const fragment of fragments) {
    lose(fragment.start);
    pieces.push({ kind: 'found', text: text.slice(fragment.start, fragment.end), fragment });
    at = fragment.end;
  }
  lose(text.length);
  return pieces;
}

/** Whether the words are the document's to the letter, and only set in other lines. */
export function differsInWrapsOnly({ verdict, differences }: VerifiedFragment): boolean {
  return verdict === 'variant' && differences.every((difference) => difference === 'wraps');
}

/** White space alone would not be seen where it is marked. */
export function visible(text: string): string {
  return /^\s+$/.test(text) ? text.replace(/\r?\n|[\r\f\v\u2028\u2029]/g, '⏎').replace(/[^\S⏎]/g, '␣') : text;
}

/** Whether the server takes the text. */
export function isVerifiable(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2;
}

/** The text without halves of surrogate pairs, NUL characters and what is too much, which the server would not take. */
export function fitted(text: string, most: number): string {
  return text.slice(0, most).replace(/\p{Surrogate}|\0/gu, '');
}
