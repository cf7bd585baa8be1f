/** Phrases that a text says again and again: what it may be asked about where it has no headings. */
import { isContent } from './question/content-words.js';

/** What is said less often may be said in passing. */
const LEAST_SAID = 3;
/** Shorter words of alphabetic scripts are often function words, of languages whose words are not listed. */
const LEAST_LETTERS = 4;
/** What has the same character next to it more often than this is a part of a longer word. */
const MOST_JOINED = 0.5;
/** Chinese does not tell a noun from a verb by its form, so only endings of things are taken. */
const HAN_THING =
  /(?:武器|导弹|導彈|国家|國家|条约|條約|协定|公约|公約|宣言|声明|决议|会议|大会|理事会|委员会|法院|机构|機構|机关|機關|组织|制度|机制|措施|技术|系统|试验|材料|设施|义务|权利|自由|安全|程序|保障|核查|裁军|军备|空间|地区|援助|合作|稳定|战略|政策|自决|和平|能力|活动|资源|环境|基金|计划|方案|报告)$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

export interface Phrase {
  words: string;
  /** How often the text says it. */
  count: number;
}

/** Two words of content in a row, as they are printed; those that are parts of longer words are left out. */
export function phrasesOf(sentences: readonly string[]): Phrase[] {
  const text = sentences.join('\n');
  return byCount(sentences.flatMap(pairsIn))
    .filter(([words, count]) => count >= LEAST_SAID && isThing(words) && isWhole(words, text))
    .map(([words, count]) => ({ words, count }));
}

function pairsIn(sentence: string): string[] {
  const pieces = [...segmenter.segment(sentence)];
  return pieces.flatMap((piece, i) => {
    const between = isHan(piece.segment) ? 0 : 1;
    const next = pieces[i + 1 + between];
    if (!next || !isSubject(piece) || !isSubject(next)) return [];
    if (isHan(piece.segment) !== isHan(next.segment)) return [];
    if (between === 1 && pieces[i + 1]!.segment !== ' ') return [];
    // Chinese compounds go on without a sign: what has another subject beside it may be half of one.
    if (
      between === 0 &&
      [pieces[i - 1], pieces[i + 2]].some((one) => one && isHan(one.segment) && isSubject(one))
    )
      return [];
    return [sentence.slice(piece.index, next.index + next.segment.length)];
  });
}

function isSubject({ segment, isWordLike }: Intl.SegmentData): boolean {
  if (!isWordLike || /\d/.test(segment) || !isContent(segment)) return false;
  return isHan(segment) || segment.length >= LEAST_LETTERS;
}

function isThing(words: string): boolean {
  return !isHan(words) || HAN_THING.test(words);
}

/** Alphabetic scripts part their words by blanks; in Chinese the characters around them tell. */
function isWhole(words: string, text: string): boolean {
  if (!isHan(words)) return true;
  const around = text.split(words);
  const before = around.slice(0, -1).map((piece) => piece.at(-1) ?? '');
  const after = around.slice(1).map((piece) => piece.at(0) ?? '');
  return [before, after].every((characters) => {
    const [most] = byCount(characters.filter(isHan));
    return !most || most[1] <= MOST_JOINED * characters.length;
  });
}

/** The most frequent first. */
export function byCount(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

export function isHan(words: string): boolean {
  return /\p{Script=Han}/u.test(words);
}
