/** What a question names that another question can name in its place: symbols, provisions, years, countries, treaties. */
import { countryNamesIn } from './country-names.js';

export interface NamedThing {
  kind: 'symbol' | 'article' | 'paragraph' | 'year' | 'country' | 'treaty';
  start: number;
  /** Exclusive. */
  end: number;
}

const FIGURE = '(?:[IVXLC]+|\\d+)(?![\\p{L}\\p{N}])';
const SYMBOL = /(?<![\p{L}\p{N}])[A-Z][A-Z0-9.]*(?:\/[A-Z0-9.()-]*[A-Z0-9)])+/giu;
const ARTICLE = new RegExp(
  `(?<!\\p{L})(?:articles?|art\\.|art[ií]culos?|стать\\p{L}{1,2}|المادة|rule|règle|regla) ${FIGURE}|第[一二三四五六七八九十百\\d]+[条條]`,
  'giu',
);
const PARAGRAPH = new RegExp(
  `(?<!\\p{L})(?:paragraphs?|paras?\\.?|paragraphes?|párrafos?|пункт\\p{L}{0,2}|الفقرة) ${FIGURE}|第[一二三四五六七八九十百\\d]+[段款]`,
  'giu',
);
const YEAR = /(?<!\d)(?:1[89]|20)\d\d(?!\d)年?/gu;
/** Treaties by their names, with an article before them, and what is called by capitals alone. */
const TREATY = new RegExp(
  [
    '《[^《》]+》',
    '(?:[Tt]he )?(?:\\p{Lu}[\\p{L}-]+ )*(?:Treaty|Convention|Protocol|Agreement)(?: (?:of|on|for|against|to)(?: (?:the|of|and|for|on|in|to|all))*(?: (?:(?:of|and|the|their|in|on|for) )*\\p{Lu}[\\p{L}-]+)+)?',
    '(?:[Ee]l |[Ll][ae] )?(?:Tratado|Traité|Convención|Convention|Protocolo|Protocole|Acuerdo|Accord) (?:de|sur|sobre)(?: l[ae]s?)? \\p{Lu}[\\p{L}-]+',
    '(?:el|la|celui|celle) de \\p{Lu}[\\p{L}-]+',
    '(?:Договор|Конвенци|Протокол|Соглашени)\\p{L}{0,3} (?:о|об|по) \\p{Lu}[\\p{L}-]+',
    '(?:[Tt]he |[Ee]l |[Ll][ae] )?\\p{Lu}{3,6}(?![\\p{L}\\p{N}/-])',
  ]
    .map((pattern) => `(?<![\\p{L}\\p{N}/-])${pattern}`)
    .join('|'),
  'gu',
);
/** Between the members of a list: "France and Canada" is named as one. */
const LISTED = /^(?:[\s,،、]|and|et|y|и|و|和|与|及)+$/iu;

/** In order, not overlapping; a list of things of one kind is one. */
export function namedIn(text: string): NamedThing[] {
  const matches = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
  const candidates: [NamedThing['kind'], { start: number; end: number }[]][] = [
    ['symbol', matches(SYMBOL).filter(({ start, end }) => /\d/.test(text.slice(start, end)))],
    ['article', matches(ARTICLE)],
    ['paragraph', matches(PARAGRAPH)],
    ['year', matches(YEAR)],
    ['country', countryNamesIn(text)],
    ['treaty', matches(TREATY)],
  ];
  const found: NamedThing[] = [];
  for (const [kind, things] of candidates) {
    for (const thing of things) {
      const isTaken = found.some(({ start, end }) => thing.start < end && start < thing.end);
      if (!isTaken) found.push({ kind, ...thing });
    }
  }
  return listsJoined(
    text,
    found.sort((a, b) => a.start - b.start),
  );
}

function listsJoined(text: string, things: readonly NamedThing[]): NamedThing[] {
  const joined: NamedThing[] = [];
  for (const thing of things) {
    const last = joined.at(-1);
    const isListed = last?.kind === thing.kind && LISTED.test(text.slice(last.end, thing.start));
    if (last && isListed) last.end = thing.end;
    else joined.push({ ...thing });
  }
  return joined;
}
