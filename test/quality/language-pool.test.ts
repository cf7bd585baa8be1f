import { describe, expect, it } from 'vitest';
import { documentId } from '../../index/document.js';
import type { RankedPassage } from '../../server/retrieve.js';
import { measurePool } from './language-pool.js';

const text = (id: string, lang: string) => ({ id, title: '', text: id, lang });
const corpus = [
  text('charter-1', 'zh'),
  text('en:charter-1', 'en'),
  text('fr:charter-1', 'fr'),
  text('charter-2', 'zh'),
  text('en:charter-2', 'en'),
];
const queries = [{ id: 'en:charter-1', text: 'charter 1', lang: 'en', tag: 'en' }];

/** Ranks what it is let to in one order, ten passages of each text. */
function ranker(order: readonly string[]) {
  const pools: string[][] = [];
  const rank = async (_: string, only?: readonly string[]) => {
    const isLeft = (id: string) => only!.includes(documentId(id));
    pools.push(corpus.map(({ id }) => id).filter(isLeft));
    const passageOf = (id: string) =>
      ({ passage: { metadata: { documentId: documentId(id) } } }) as RankedPassage;
    return order.filter(isLeft).flatMap((id) => Array.from({ length: 10 }, () => passageOf(id)));
  };
  return { pools, rank };
}

describe('measurePool', () => {
  it('leaves of what says the same one other language at a time, then all others, never its own', async () => {
    const { pools, rank } = ranker([]);
    await measurePool({ rank }, { corpus, queries });
    expect(pools).toEqual([
      ['charter-1', 'charter-2', 'en:charter-2'],
      ['fr:charter-1', 'charter-2', 'en:charter-2'],
      ['charter-1', 'fr:charter-1', 'charter-2', 'en:charter-2'],
    ]);
  });

  it('counts a text once, and what is not found as missed', async () => {
    const lost = await measurePool(ranker(['fr:charter-1', 'en:charter-2', 'charter-2']), {
      corpus,
      queries,
    });
    expect(lost).toEqual({
      en: { questionCount: 1, 'hit@1': 0.5, 'hit@10': 0.5, 'any hit@1': 1, 'any hit@10': 1 },
    });
    const late = await measurePool(ranker(['en:charter-2', 'charter-1', 'fr:charter-1']), {
      corpus,
      queries,
    });
    expect(late).toEqual({
      en: { questionCount: 1, 'hit@1': 0, 'hit@10': 1, 'any hit@1': 0, 'any hit@10': 1 },
    });
  });
});
