import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { alignmentFrom, encodeFloats } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { buildIndex } from '../../index/build.js';
import { refineIndex } from '../../index/refine.js';
import type { OpenedIndex } from '../../index/store.js';
import { textSource } from '../../index/text-source.js';
import { createAssistant } from '../../server/assistant.js';
import { keepingVectors } from '../../server/evaluate/kept-vectors.js';
import { FakeModel } from '../support/fake-model.js';
import { temporaryFolder } from '../support/folders.js';
import { PARTS, type Ranker, rankerOver, type Searched } from './ablation.js';

const folder = temporaryFolder();
const MONTHS = 'January February March April May June July August September October'.split(' ');
/** Longer than a passage that is part of a document, but short enough to be one as a whole. */
const report = (month: string) =>
  MONTHS.map(
    (word, i) =>
      `In ${word} the wardens of the ${month} census walked ${i + 2} shores, looked for tracks of otters and ` +
      'herons in the mud, and wrote all that they saw into a book with a green cover.',
  ).join(' ');
const SOURCES = [
  ...MONTHS.map((month, i) => textSource(`report${i}`, report(month), `Census of ${month}`)),
  textSource(
    'fr',
    'Les gardiens du Canada ont compté quarante et une loutres sur la rive orientale du lac.',
    'Loutres',
  ),
  textSource('quote', 'The warden called the count “a small miracle of the lake” in his letter.', 'Letter'),
];
const QUESTIONS = [
  'Census of May',
  'What was “a small miracle of the lake”?',
  'How many otters did Canada count, and where?',
];

let index: OpenedIndex;
let everything: Searched;

beforeAll(async () => {
  const model = new FakeModel();
  const size = model.identity.dimensions;
  const axis = (at: number) => Array.from({ length: size }, (_, i) => (i === at ? 1 : 0));
  const stretched = (i: number) => (i % (size + 1) === 0 ? 1 + i / 999 : 0);
  const alignment = {
    model: model.identity.revision,
    origin: ['invented'],
    strength: 0.5,
    coverageWeight: 0.4,
    means: { query: { en: axis(0), fr: axis(1) }, passage: { en: axis(2), fr: axis(3) } },
    matrix: encodeFloats(Float32Array.from({ length: size * size }, (_, i) => stretched(i))),
  };
  const embeddings = keepingVectors(new AlignedEmbeddings(model, alignmentFrom(alignment)), [
    'query',
    'passage',
  ]);
  const at = { folder: join(folder, 'index'), embeddings };
  index = await refineIndex({ ...at, ...(await buildIndex({ ...at, sources: SOURCES, leftOut: [] })) });
  everything = { ...index, embeddings, alignment };
});

async function rankingsBy({ rank }: Ranker): Promise<string[]> {
  const rankings: string[] = [];
  for (const question of QUESTIONS) {
    for (const { passage, fused } of await rank(question))
      rankings.push(`${passage.metadata.documentId} ${passage.metadata.from} ${fused.toFixed(6)}`);
  }
  return rankings;
}

describe('an ablation', () => {
  it('ranks with everything as the assistant does, under a filter too', async () => {
    const assistant = createAssistant({ index, embeddings: everything.embeddings });
    expect(await rankingsBy(rankerOver(everything))).toEqual(await rankingsBy(assistant));
    const only = [index.documents[3]!.id];
    const ranked = await rankerOver(everything).rank(QUESTIONS[0]!, only);
    expect(new Set(ranked.map(({ passage }) => passage.metadata.documentId))).toEqual(new Set(only));
  });

  it.each(PARTS.map((part) => [part.name, part] as const))('ranks otherwise without %s', async (_, part) => {
    const before = await rankingsBy(rankerOver(everything));
    expect(await rankingsBy(await part.without(everything))).not.toEqual(before);
    expect(await rankingsBy(rankerOver(everything))).toEqual(before);
  });
});
