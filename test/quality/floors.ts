/** What the product must measure up to: for each figure a floor, and what it aims at. */

export interface Floor {
  /** A set, or one of the measurements named below. */
  set: string;
  /** Of the questions; all of them together where it is absent. */
  lang?: string;
  /** As `evaluate` names it, with a dot before what lies within: "endToEnd.inHighlight". */
  measure: string;
  floor: number;
  aim: number;
  /** The figure may be no larger, instead of no smaller. */
  atMost?: true;
}

/** The charter-* and udhr-* questions of un6_to_zh by an alignment that was estimated on sdg-* items only. */
export const UNSEEN = 'un6_to_zh_unseen';
/** By the same alignment, the same texts in six languages, and the answer only in other languages than the question's. */
export const POOL = 'language_pool';
/** Each set's questions against those of all other sets asked of it. */
export const CROSS_CORPUS = 'cross_corpus';
/** Questions that the five UN documents answer against such that they nearly do. */
export const NEAR_MISSES = 'near_misses';
/** The same with an unanswerable question beside each answerable one, in the same language and as like it as can be. */
export const PAIRED_NEAR_MISSES = 'near_misses_paired';

/** Share of answerable questions that may be refused. */
export const WRONG_REFUSALS = { [CROSS_CORPUS]: 0.03, [NEAR_MISSES]: 0.05, [PAIRED_NEAR_MISSES]: 0.05 };

/** Characters, white space not counted. */
const LONGEST_HIGHLIGHT = 80;

export const FLOORS: readonly Floor[] = [
  { set: 'dureader_robust', measure: 'nDCG@10', floor: 0.925, aim: 0.945 },
  { set: 'stard', measure: 'nDCG@10', floor: 0.575, aim: 0.62 },
  ...byLang('un_treaties_titles', 'nDCG@10', { 'zh-Hant': [0.77, 0.85], en: [0.28, 0.4] }),
  { set: 'unv1_en2zh', measure: 'nDCG@10', floor: 0.975, aim: 0.985 },
  ...byLang(UNSEEN, 'nDCG@10', {
    en: [0.85, 0.92],
    fr: [0.78, 0.88],
    es: [0.84, 0.9],
    ru: [0.78, 0.88],
    ar: [0.7, 0.82],
  }),
  ...byLang('xquad_to_zh', 'nDCG@10', {
    zh: [0.98, 0.985],
    en: [0.9, 0.93],
    ru: [0.865, 0.9],
    es: [0.87, 0.9],
    ar: [0.78, 0.84],
  }),
  ...byLang(POOL, 'any hit@10', {
    zh: [0.89, 0.97],
    en: [0.97, 0.97],
    ru: [0.94, 0.97],
    es: [0.95, 0.97],
    ar: [0.85, 0.97],
  }),
  { set: 'scifact', measure: 'nDCG@10', floor: 0.71, aim: 0.74 },
  ...highlights('dureader_robust', { given: [0.66, 0.75], endToEnd: [0.58, 0.68] }),
  ...highlights('cmrc2018', { given: [0.69, 0.8], endToEnd: [0.67, 0.78] }),
  { set: 'un_corpus_questions', measure: 'endToEnd.inFirstQuote', floor: 17 / 21, aim: 20 / 21 },
  { set: 'un_corpus_questions', measure: 'endToEnd.inAnyQuote', floor: 1, aim: 1 },
  { set: CROSS_CORPUS, measure: 'AUC', floor: 0.985, aim: 0.995 },
  { set: CROSS_CORPUS, measure: 'refused', floor: 0.9, aim: 0.97 },
  { set: NEAR_MISSES, measure: 'AUC', floor: 0.93, aim: 0.98 },
  { set: NEAR_MISSES, measure: 'refused', floor: 0.75, aim: 0.92 },
  { set: PAIRED_NEAR_MISSES, measure: 'AUC', floor: 0.75, aim: 0.93 },
  { set: PAIRED_NEAR_MISSES, measure: 'refused', floor: 0.3, aim: 0.75 },
];

/** By language: floor and aim. */
function byLang(set: string, measure: string, wanted: Record<string, [number, number]>): Floor[] {
  return Object.entries(wanted).map(([lang, [floor, aim]]) => ({ set, lang, measure, floor, aim }));
}

/** The answer in the one sentence that is highlighted, which stays short. */
function highlights(
  set: string,
  { given, endToEnd }: { given: [number, number]; endToEnd: [number, number] },
): Floor[] {
  const length = { set, floor: LONGEST_HIGHLIGHT, aim: LONGEST_HIGHLIGHT, atMost: true } as const;
  return [
    { set, measure: 'givenDocument.inHighlight', floor: given[0], aim: given[1] },
    { ...length, measure: 'givenDocument.highlightLength' },
    { set, measure: 'endToEnd.inHighlight', floor: endToEnd[0], aim: endToEnd[1] },
    { ...length, measure: 'endToEnd.highlightLength' },
  ];
}
