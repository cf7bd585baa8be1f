import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Citation, DocumentSummary } from '../../server/contract.js';
import { fileNameIn, RequestError } from '../../web/api.js';
import {
  answeredTurns,
  KEPT_FORMAT,
  type KeptConversation,
  keptTurn,
  newConversationId,
  newestFirst,
  resumedTurns,
  titleOf,
} from '../../web/kept-conversation.js';
import { standingOfKept } from '../../web/kept-standing.js';
import { readKept } from '../../web/read-kept.js';
import { searchKept } from '../../web/search-kept.js';
import type { Turn } from '../../web/state/useConversation.js';
import { answerWith } from '../support/exporting.js';

const CITATION: Citation = {
  n: 1,
  documentId: 'herons',
  contentHash: 'a'.repeat(64),
  title: 'Report',
  lang: 'en',
  symbol: null,
  label: 'LAKE/DOC/7, para. 2',
  locator: {
    annex: null,
    paragraphs: { from: '2', to: '2' },
    pages: null,
    filePages: { from: 1, to: 2 },
    heading: null,
    part: null,
    speaker: null,
  },
  parts: [{ start: 0, end: 17, text: 'Réservé aux héros', page: null, filePage: null }],
  quote: 'Réservé aux héros',
  highlight: [{ start: 0, end: 7 }],
  permalink: 'x',
  references: { un: 'a', gbt7714: 'b', chicago: 'c', bibtex: 'd', ris: 'e' },
  scores: {
    fused: 7.3,
    similarity: 1,
    coverage: 1,
    coverageWeight: 0.1,
    raised: 0.2,
    exact: 6,
    named: 0,
    matchedTerms: ['x'],
  },
};
const { n: _, scores: __, ...PLACE } = CITATION;
const REPEATED: Citation = {
  ...CITATION,
  alsoIn: [{ ...PLACE, highlight: null, identical: true, date: '2001-03-12' }],
};
const ASKED = {
  editedQuery: null,
  filter: { dates: { from: '2001-01-01' } },
  askedAt: '2026-03-04T05:06:07.000Z',
};
const TURNS: Turn[] = [
  {
    ...ASKED,
    id: 4,
    question: 'First\n question?',
    state: 'answered',
    answer: answerWith([REPEATED], { notInPassages: ['1997'] }),
  },
  { ...ASKED, id: 7, question: 'Second?', state: 'stopped', found: { query: null, citations: [CITATION] } },
  { ...ASKED, id: 8, question: 'Third?', state: 'failed', error: new RequestError('the model is gone') },
  { ...ASKED, id: 9, question: 'Fourth?', state: 'asking', found: { query: 'fourth', citations: [] } },
];

function kept(given: Partial<KeptConversation> = {}): KeptConversation {
  const turns = TURNS.map(keptTurn);
  const index = { id: 'i', model: 'fake' };
  return {
    format: KEPT_FORMAT,
    id: 'k',
    name: null,
    changedAt: '2026-03-04T05:06:07Z',
    index,
    turns,
    ...given,
  };
}

describe('a kept conversation', () => {
  it('is brought back as it was; an answer under way is one that was stopped', () => {
    const back = resumedTurns(readKept(structuredClone(kept()))!);
    expect(back.map(({ state }) => state)).toEqual(['answered', 'stopped', 'failed', 'stopped']);
    expect(back.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
    expect(back[0]).toEqual({ ...TURNS[0], id: 1 });
    expect(back[1]).toEqual({ ...TURNS[1], id: 2 });
    expect(back[2]).toEqual({ ...TURNS[2], id: 3 });
    expect(back[2]!.state === 'failed' && back[2]!.error).toBeInstanceOf(RequestError);
    expect(back.map(keptTurn)).toEqual(kept().turns);
  });

  it('goes by its first question on one line, unless it has a name', () => {
    expect(titleOf(kept())).toBe('First question?');
    expect(titleOf(kept({ name: 'Herons' }))).toBe('Herons');
  });

  it('exports its whole answers only', () => {
    const answers = [{ askedAt: ASKED.askedAt, answer: answerWith([REPEATED], { notInPassages: ['1997'] }) }];
    expect(answeredTurns(TURNS)).toEqual(answers);
    expect(answeredTurns(kept().turns)).toEqual(answers);
  });

  it('comes before those changed earlier', () => {
    const at = (day: string) => kept({ changedAt: `2026-03-${day}T00:00:00Z` });
    expect(newestFirst([at('02'), at('11'), at('03')])).toEqual([at('11'), at('03'), at('02')]);
  });

  it('has an id of its own', () => {
    expect(new Set(Array.from({ length: 100 }, newConversationId)).size).toBe(100);
  });
});

describe('readKept', () => {
  it('refuses another format, and what is no conversation', () => {
    for (const value of [null, undefined, 3, 'x', [], {}, { ...kept(), format: 2 }, kept({ turns: [] })])
      expect(readKept(value)).toBeNull();
  });

  it('takes answers that were kept before it was told what else their sums are made of', () => {
    const { raised: _, exact: __, named: ___, ...scores } = CITATION.scores;
    const before = JSON.parse(
      JSON.stringify(kept()).replaceAll(JSON.stringify(CITATION.scores), JSON.stringify(scores)),
    );
    expect(JSON.stringify(before)).not.toContain('"raised"');
    expect(readKept(before)).toEqual(before);
  });

  it('refuses a conversation in which any field the page shows is lost or of another kind', () => {
    // Filters, and what is there only where something is to be said, may be absent.
    const paths = pathsIn(kept()).filter(
      (path) => !/filter\.\w|(?:alsoIn|notInPassages|raised|exact|named)$|identical$/.test(path),
    );
    expect(paths.length).toBeGreaterThan(100);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.constantFrom(undefined, Symbol.iterator, true),
        (path, other) => {
          expect(readKept(replaced(kept(), path.split('.'), other)), path).toBeNull();
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Of all fields, those of lists' first elements among them: "turns.0.answer.query". */
function pathsIn(value: unknown, at = ''): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    `${at}${name}`,
    ...pathsIn(inner, `${at}${name}.`),
  ]);
}

function replaced(value: unknown, [name, ...rest]: string[], other: unknown): unknown {
  if (name === undefined) return other;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const fields = copy as Record<string, unknown>;
  fields[name] = replaced(fields[name], rest, other);
  return copy;
}

describe('searchKept', () => {
  const named = kept({ id: 'named', name: 'Über die Reiher' });
  const chinese = kept({ id: 'chinese', turns: [{ ...kept().turns[1]!, question: '水獭在哪里？' }] });
  const found = (query: string) => searchKept([named, chinese], query).map(({ id }) => id);

  it.each([
    ['uber REIHER', ['named']],
    ['second reserve', ['named']],
    ['heros', ['named']],
    ['水獭', ['chinese']],
    ['水獭 reiher', []],
    ['', ['named', 'chinese']],
    [' \t', ['named', 'chinese']],
  ])('finds by title, question and quote, whatever case and accents: %j', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

describe('standingOfKept', () => {
  const other = { ...CITATION, documentId: 'otters', contentHash: 'b'.repeat(64) };
  const conversation = kept({
    turns: [keptTurn({ ...TURNS[0]!, state: 'answered', answer: answerWith([CITATION, CITATION, other]) })],
  });
  const listed = (id: string, contentHash: string, given: Partial<DocumentSummary> = {}) =>
    ({ id, contentHash, state: 'indexed', removed: false, ...given }) as DocumentSummary;
  const [herons, otters] = [listed('herons', CITATION.contentHash), listed('otters', other.contentHash)];

  it('is the same where all that it cites is here as it was, and where it cites nothing', () => {
    expect(standingOfKept(conversation, [otters, herons, listed('x', 'y')])).toEqual({ state: 'same' });
    expect(standingOfKept(kept({ turns: [kept().turns[2]!] }), [])).toEqual({ state: 'same' });
  });

  it('counts the documents that are not', () => {
    const changed = { state: 'changed', changed: 1, cited: 2 };
    expect(standingOfKept(conversation, [herons, listed('otters', 'c')])).toEqual(changed);
    expect(standingOfKept(conversation, [herons])).toEqual(changed);
    expect(standingOfKept(conversation, [herons, { ...otters, removed: true }])).toEqual(changed);
    expect(standingOfKept(conversation, [herons, { ...otters, state: 'failed' }])).toEqual(changed);
  });

  it('is of another index where none is here', () => {
    expect(standingOfKept(conversation, [listed('x', CITATION.contentHash)])).toEqual({ state: 'foreign' });
  });
});

describe('the name of an exported file', () => {
  it.each([
    ['attachment; filename="Herons.md"', 'Herons.md'],
    [`attachment; filename="?.md"; filename*=UTF-8''%E6%B0%B4%20%281%29.md`, '水 (1).md'],
    ['attachment', 'pincite'],
  ])('is read from %j', (header, name) => {
    expect(fileNameIn(header)).toBe(name);
  });
});
