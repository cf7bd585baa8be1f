/**
 * Whether two passages say the same: the share of the shingles of one that the other has (containment: Broder, "On the
 * resemblance and containment of documents", 1997). A shingle is three words in a row, or three Chinese characters.
 */

/** Hashes of 32 bits: among the some hundred shingles that are compared two are hardly ever alike by chance. */
export type Shingles = ReadonlySet<number>;

const SHINGLE = 3;
/** Figures are made alike, so that the issues of a series are found; what differs in them is still told apart. */
const FIGURE = 1;

export function shinglesOf(text: string): Shingles {
  const tokens = tokensOf(text.normalize('NFKC').toLowerCase());
  const shingles = new Set<number>();
  const last = tokens.length === 0 ? 0 : Math.max(1, tokens.length - SHINGLE + 1);
  for (let i = 0; i < last; i++) {
    let hash = 7;
    for (let j = i; j < i + SHINGLE; j++) hash = mixed(hash, tokens[j] ?? 0);
    shingles.add(hash);
  }
  return shingles;
}

/** Whether the share of the shingles, 0..1, is among the others; false for no shingles. */
export function isContained(shingles: Shingles, others: Shingles, share: number): boolean {
  let left = Math.floor(shingles.size * (1 - share) + 1e-9);
  for (const shingle of shingles) {
    // Most passages that are compared have little in common, which shows soon.
    if (!others.has(shingle) && --left < 0) return false;
  }
  return shingles.size > 0;
}

/** A hash for each word, Chinese character and figure. By character codes: it is done for forty passages a question. */
function tokensOf(text: string): number[] {
  const tokens: number[] = [];
  let word = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    const isLetter = isWordCode(code);
    if (isLetter) word = mixed(word || 7, code);
    if (isLetter || word === 0) {
      if (!isLetter && isHan(code)) tokens.push(code);
      else if (!isLetter && isDigit(code) && tokens.at(-1) !== FIGURE) tokens.push(FIGURE);
      continue;
    }
    tokens.push(word);
    word = 0;
    i--;
  }
  return tokens;
}

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x01000193) ^ (hash >>> 15);
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669);
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Letters of alphabetic scripts with their marks, and what else is neither a mark of punctuation nor a blank. */
function isWordCode(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const isMark = code < 0xc0 || (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f);
  return !isMark && code !== 0x60c && code !== 0x61b && code !== 0x61f && !isHan(code) && !isDigit(code);
}
