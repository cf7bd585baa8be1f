/** Tells whether what a browser has kept is a conversation that the page can show. */
import type {
  Answer,
  AskRequest,
  Citation,
  Locator,
  Part,
  Place,
  References,
  Scores,
  SimilarPlace,
  Span,
} from '../server/contract.js';
import { KEPT_FORMAT, type KeptConversation, type KeptTurn } from './kept-conversation.js';
import {
  hasFields,
  isAbsentOr,
  isBoolean,
  isListOf,
  isNullOr,
  isNumber,
  isOneOf,
  isText,
  type Shape,
} from './shape.js';
import type { Filter, Found } from './state/useConversation.js';

const isSpan = hasFields<Span>({ start: isNumber, end: isNumber });
const isPart = hasFields<Part>({
  start: isNumber,
  end: isNumber,
  text: isText,
  page: isNullOr(isText),
  filePage: isNullOr(isNumber),
});
const isRange = (end: Shape) => isNullOr(hasFields<{ from: unknown; to: unknown }>({ from: end, to: end }));
const isLocator = hasFields<Locator>({
  annex: isNullOr(isText),
  paragraphs: isRange(isText),
  pages: isRange(isText),
  filePages: isRange(isNumber),
  heading: isNullOr(isText),
  part: isNullOr(isText),
  speaker: isNullOr(isText),
});
const isReferences = hasFields<References>({
  un: isText,
  gbt7714: isText,
  chicago: isText,
  bibtex: isText,
  ris: isText,
});
const isScores = hasFields<Scores>({
  fused: isNumber,
  similarity: isNumber,
  coverage: isNumber,
  coverageWeight: isNumber,
  // Answers kept before they were told apart have none of them.
  raised: isAbsentOr(isNumber),
  exact: isAbsentOr(isNumber),
  named: isAbsentOr(isNumber),
  matchedTerms: isListOf(isText),
});
const place: { [K in keyof Place]-?: Shape } = {
  documentId: isText,
  contentHash: isText,
  title: isText,
  lang: isNullOr(isText),
  symbol: isNullOr(isText),
  label: isText,
  locator: isLocator,
  parts: isListOf(isPart),
  quote: isText,
  highlight: isNullOr(isListOf(isSpan)),
  permalink: isText,
  references: isReferences,
};
const isCitation = hasFields<Citation>({
  ...place,
  n: isNumber,
  scores: isScores,
  alsoIn: isAbsentOr(
    isListOf(hasFields<SimilarPlace>({ ...place, identical: isBoolean, date: isNullOr(isText) })),
  ),
});
const isAnswer = hasFields<Answer>({
  question: isText,
  query: isText,
  verdict: isOneOf('answered', 'related', 'not_found'),
  confidence: isNumber,
  text: isText,
  citations: isListOf(isCitation),
  unmatchedTerms: isListOf(isText),
  notInPassages: isAbsentOr(isListOf(isText)),
  timings: hasFields<Answer['timings']>({
    embedMs: isNumber,
    retrieveMs: isNumber,
    composeMs: isNumber,
    totalMs: isNumber,
  }),
});
const isFound = hasFields<Found>({ query: isNullOr(isText), citations: isListOf(isCitation) });
const isFilter = hasFields<Filter>({
  documents: isAbsentOr(isListOf(isText)),
  languages: isAbsentOr(isListOf(isText)),
  dates: isAbsentOr(
    hasFields<NonNullable<AskRequest['dates']>>({ from: isAbsentOr(isText), to: isAbsentOr(isText) }),
  ),
});
/** A day and time that can be shown. */
const isMoment: Shape = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));

const asked = { question: isText, editedQuery: isNullOr(isText), filter: isFilter, askedAt: isMoment };
type As<S extends KeptTurn['state']> = Extract<KeptTurn, { state: S }>;
const turnShapes: readonly Shape[] = [
  hasFields<As<'answered'>>({ ...asked, state: isOneOf('answered'), answer: isAnswer }),
  hasFields<As<'stopped'>>({ ...asked, state: isOneOf('stopped'), found: isFound }),
  hasFields<As<'failed'>>({ ...asked, state: isOneOf('failed'), detail: isNullOr(isText) }),
];
const isTurn: Shape = (value) => turnShapes.some((shape) => shape(value));

const isKept = hasFields<KeptConversation>({
  format: isOneOf(KEPT_FORMAT),
  id: isText,
  name: isNullOr(isText),
  changedAt: isMoment,
  index: hasFields<KeptConversation['index']>({ id: isText, model: isText }),
  turns: (value) => Array.isArray(value) && value.length > 0 && value.every(isTurn),
});

/** Null where it is of another format, or damaged. */
export function readKept(value: unknown): KeptConversation | null {
  return isKept(value) ? (value as KeptConversation) : null;
}
