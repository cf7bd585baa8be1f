/** The parts of a question that asks several things at once, in six languages. */
import { isContent } from './content-words.js';

/** Each costs a search; of what has more, the whole is searched only. */
const MOST_PARTS = 3;
/** Words of content, or Chinese characters besides those that ask, that a part has at least to stand by itself. */
const LEAST_WORDS = 2;
const LEAST_CHARACTERS = 5;

const ASKING_WORDS =
  'who|whom|whose|when|where|why|how|what|which|' +
  'qui|quand|où|pourquoi|comment|combien|quel(?:le)?s?|quoi|que|qu|' +
  'quién(?:es)?|cuándo|dónde|cómo|cuánt[oa]s?|qué|cuál(?:es)?|' +
  'кто|кого|кому|кем|когда|где|куда|почему|зачем|как|сколько|что|чем|чей|как(?:ой|ая|ое|ие|ого|ому|им|их|ую)|' +
  'متى|أين|لماذا|كيف|كم|ماذا|ما|من|أي|هل';
const ASKS = new RegExp(
  `(?<![\\p{L}\\p{N}])و?(?:${ASKING_WORDS})(?![\\p{L}\\p{N}])|谁|什么|哪|何|几|多少|怎|吗|是否|为啥|多久|多大`,
  'iu',
);
/** A word that asks, with the preposition or the noun's article before it. */
const BEFORE_ASKING =
  '(?:(?:in|on|at|by|to|from|for|with|of|à|a|de|en|dans|par|pour|sur|con|por|para|в|на|о|об|к|с|из|от|для) )?';
const NEXT_ASKS = `(?=[¿]?${BEFORE_ASKING}(?:${ASKING_WORDS})(?![\\p{L}\\p{N}]))`;
/** Where a part ends: a mark, or "and" before a word that asks. What is within brackets or quotes is not looked at. */
const BORDERS = new RegExp(
  [
    '(?<=[?？؟])\\s*(?=[^\\s?？؟!！）)”"»])',
    '[;；؛]\\s*',
    `,?\\s+(?:and|et|y|e|и|а также)\\s+${NEXT_ASKS}`,
    '،?\\s+(?=و(?:متى|أين|لماذا|كيف|كم|ماذا|هل|من الذي|ما ه[وي])(?![\\p{L}]))',
    '(?<!\\d)[，,]\\s*(?=[\\p{Script=Han}\\d《“])',
    '(?:以及|并且|另外)(?=.{0,6}(?:谁|什么|哪|何|几|多少|怎|是否))',
  ].join('|'),
  'giu',
);
/** A clause of a sentence that goes on: 在什么情况下, 是否真实. What it holds of asking words is not asked by itself. */
const CLAUSE =
  /^(?:如果|假如|若|当|在|对于?|关于|根据|按照|由于|因为|虽然|除了|无论|不论|不管)|(?:时|时候|下|后|前|中|的话)$/u;
const WHETHER = /是否/u;
const OPENING =
  /^(?:以及|并且|另外|还有|同时|其次|and|et|y|и|а|а также)[，,\s]+|^(?:以及|并且|另外|还有|同时)/iu;
const POINTS =
  /(?<![\p{L}-])(?:it|its|they|them|their|he|she|his|her|this|that|these|those|ils?|elles?|leurs?|ce|cela|ello|ellos|ellas|él|ella|sus?|lo|он|она|оно|они|его|её|ее|их|им|это|هو|هي|هم|هذا|هذه)(?![\p{L}-])|它|他们?|她|双方|两国|其|该|此/iu;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Two or three texts to search for, in order; null for one question, and for one of which a part could not stand by
 * itself. A part that names too little, or points back, is given the words of content of the first.
 */
export function questionParts(question: string): string[] | null {
  const pieces = joinedUntilTheyAsk(question.trim());
  const [first = '', ...others] = pieces;
  if (pieces.length < 2 || pieces.length > MOST_PARTS || !says(first)) return null;
  const subject = subjectOf(first);
  return [first, ...others.map((part) => standing(part, subject))];
}

/** Pieces that ask nothing belong to the one before, or to the first: "in 1998, which of them …" is one. */
function joinedUntilTheyAsk(question: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: border, index } of question.matchAll(BORDERS)) {
    const next = index + border.length;
    const isBorder = asksByItself(question.slice(at, index), border) && ASKS.test(question.slice(next));
    if (!isBorder || isOpen(question.slice(0, index))) continue;
    pieces.push(question.slice(at, index));
    at = next;
  }
  return [...pieces, question.slice(at)].map((piece) => piece.trim()).filter((piece) => piece !== '');
}

function asksByItself(piece: string, border: string): boolean {
  if (!/^[，,]/.test(border) || !/\p{Script=Han}/u.test(piece)) return ASKS.test(piece);
  return !CLAUSE.test(piece) && ASKS.test(piece.replace(WHETHER, ''));
}

/** Within brackets or quotation marks. */
function isOpen(before: string): boolean {
  return [...'(（“«《「'].some(
    (mark, i) => before.lastIndexOf(mark) > before.lastIndexOf([...')）”»》」'][i]!),
  );
}

function standing(part: string, subject: string): string {
  const said = part.replace(OPENING, '');
  return POINTS.test(said) || !says(said) ? `${said} ${subject}` : said;
}

function says(text: string): boolean {
  const characters = withoutAsking(text).match(/[\u3400-\u9fff]/gu)?.length ?? 0;
  return characters >= LEAST_CHARACTERS || contentOf(text).length >= LEAST_WORDS;
}

/** What a question is about, without what it asks of it. */
function subjectOf(question: string): string {
  if (!/\p{Script=Han}/u.test(question)) return contentOf(question).join(' ');
  return withoutAsking(question).replace(/\p{P}+/gu, '');
}

function withoutAsking(text: string): string {
  return text.replace(new RegExp(ASKS.source, 'giu'), '');
}

function contentOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike && isContent(segment) && !ASKS.test(segment))
    .map(({ segment }) => segment);
}
