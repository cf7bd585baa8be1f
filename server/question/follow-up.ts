/** Completes a follow-up ("and Canada?") from the questions before it, by rules for six languages. */

import { isContent } from './content-words.js';
import { type NamedThing, namedIn } from './named-things.js';

/** What opens a follow-up and says nothing by itself. */
const OPENING = new RegExp(
  `^[¿\\s]*(?:${[
    '(?:and |but |so |then )?(?:what|how) about(?=\\s)',
    '(?:and|but|also|or)(?=\\s)',
    "(?:et )?(?:qu['’]en est-il|quid)(?=\\s)|(?:et|mais|ou)(?=\\s)",
    '(?:y )?qué (?:hay|pasa) (?:de|con)(?=\\s)|(?:y|pero|o)(?=\\s)',
    'а (?:как|что) насч[её]т(?=\\s)|как насч[её]т(?=\\s)|(?:а|и|но)(?=\\s)',
    'و?ماذا عن(?=\\s)|و(?=(?:ماذا|ما|كيف|متى|هل|من|أين|لماذا|كم|في)(?:[\\s؟?]|$))',
    '那么?(?![些个])|还有|以及|至于',
  ].join('|')})[,，、\\s]*`,
  'iu',
);
const CLOSING = /(?:呢)?[\s?？!！.。؟]*$/u;
/** Pronouns that stand for a thing named before. */
const PRONOUN =
  /(?<![\p{L}-])(?:it|they|them|he|she|ils?|elles?|eux|ello|ellos|ellas|он|она|оно|они|их|его|её|ним|ними|هو|هي|هم)(?![\p{L}-])|它们?|他们|她们/iu;
/** Words that point at one, or at what is its own. */
const POINTER =
  /(?<![\p{L}-])(?:its|their|his|her|this|that|these|those|leurs?|son|sa|ses|ce|cet|cette|ces|celui|celle|sus?|este|esta|estos|estas|ese|esa|esos|esas|это|этот|эта|эти|этого|этой|этих|этим|هذا|هذه|ذلك|تلك)(?![\p{L}-])|(?<!应)该|这[些个]|那[些个]|^此|^其/iu;
/** Words of questions that are no subject, beside the stop words of the languages. */
const ASKING = new Set(
  (
    'how why what when where who whom which much many say says said about happen happens mean means long often ' +
    'pourquoi combien comment quand quoi qui quel quelle quels quelles où cuánto cuánta cuántos cuántas cuál cuáles ' +
    'cómo cuándo dónde quién quiénes qué почему зачем сколько какой какая какие каков где кто что когда как ' +
    'لماذا كيف أين متى هل كم ماذا 为什么 什么 怎么 怎样 何时 多少 哪些 哪里 谁 如何 为何 时候 什么时候 几'
  ).split(' '),
);
/** Words of content before a pronoun, of which one could be what it stands for. */
const MOST_BEFORE_PRONOUN = 3;
/**
 * More words of content than these need nothing of an earlier question, whatever opens them; with a word that asks, it
 * is a whole question sooner.
 */
const FEW_WORDS = 6;
const FEW_WORDS_ASKING = 3;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * What is searched: the question, or where it leans on an earlier one, that one with what the question names in place
 * of its own ("and in 1995?"), or else both. No word of the question is lost but those that only open it.
 *
 * Of a row of follow-ups each leans on the first full question: what they replaced stays replaced, what they added
 * does not pile up.
 */
export function completeQuery(question: string, turns: readonly { question: string }[]): string {
  let standing = '';
  for (const turn of turns) standing = standingAfter(turn.question.trim(), standing);
  return standing ? completed(question.trim(), standing) : question;
}

/** The question that a next follow-up leans on. */
function standingAfter(question: string, standing: string): string {
  if (!question) return standing;
  if (!standing) return question;
  return replaced(coreOf(question), standing) ?? (leans(question) ? standing : question);
}

function completed(question: string, standing: string): string {
  const core = coreOf(question);
  const inPlace = replaced(core, standing);
  if (inPlace) return inPlace;
  if (!leans(question)) return question;
  const isChinese = /\p{Script=Han}/u.test(question);
  const mark = isChinese ? '？' : /\p{Script=Arabic}/u.test(question) ? '؟' : '?';
  const said = core === '' ? question : `${core}${mark}`;
  return `${standing}${isChinese ? '' : ' '}${said}`;
}

/** A follow-up without what opens and closes it. */
function coreOf(question: string): string {
  return question.replace(OPENING, '').replace(CLOSING, '').trim();
}

/** The standing question with the things that the follow-up names; null where they are not all that it says, or fit nowhere. */
function replaced(core: string, standing: string): string | null {
  const things = namedIn(core);
  if (things.length === 0 || says(without(core, things))) return null;
  const places = namedIn(standing);
  const pairs = things.map((thing) => {
    const alike = places.filter(({ kind }) => kind === thing.kind);
    const isOnly = things.filter(({ kind }) => kind === thing.kind).length === 1;
    return alike.length === 1 && isOnly
      ? { place: alike[0]!, words: core.slice(thing.start, thing.end) }
      : null;
  });
  if (pairs.some((pair) => pair === null)) return null;
  return pairs
    .map((pair) => pair!)
    .sort((a, b) => b.place.start - a.place.start)
    .reduce((text, { place, words }) => text.slice(0, place.start) + words + text.slice(place.end), standing);
}

function without(text: string, things: readonly NamedThing[]): string {
  return things.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);
}

function leans(question: string): boolean {
  const words = contentOf(question);
  if (words.length === 0) return true;
  const isAsking = wordsOf(question).some((word) => ASKING.has(word));
  const few = isAsking ? FEW_WORDS_ASKING : FEW_WORDS;
  if (words.length <= few && (OPENING.test(question) || /呢[?？]?$/u.test(question))) return true;
  return contentBefore(PRONOUN, question) <= MOST_BEFORE_PRONOUN || contentBefore(POINTER, question) === 0;
}

/** Words of content before the first match; more than any where there is none. */
function contentBefore(pattern: RegExp, text: string): number {
  const at = text.search(pattern);
  return at < 0 ? Number.POSITIVE_INFINITY : contentOf(text.slice(0, at)).length;
}

/** Whether there is more to it than articles and prepositions: "What is the NPT?" is a question of its own. */
function says(text: string): boolean {
  return wordsOf(text).some((word) => isContent(word) || ASKING.has(word));
}

function contentOf(text: string): string[] {
  return wordsOf(text).filter((word) => isContent(word) && !ASKING.has(word));
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment.toLowerCase());
}
