import { describe, expect, it } from 'vitest';
import { type KeptVectors, keepingVectors } from '../../../server/evaluate/kept-vectors.js';
import { FakeModel, fakeEmbeddings } from '../../support/fake-model.js';

describe('kept vectors', () => {
  it('are those of the embeddings they are made of, each question embedded once', async () => {
    const model = new FakeModel();
    const once = keepingVectors(fakeEmbeddings(model));
    const vectors = [];
    for (const question of ['Are there herons?', 'And otters?', 'Are there herons?'])
      vectors.push(await once.embedQuery(question));
    expect(model.seen).toEqual(['Are there herons?', 'And otters?']);
    expect(vectors[2]).toEqual(vectors[0]);
    const direct = await fakeEmbeddings().embedQuery('Are there herons?');
    for (const [i, value] of vectors[0]!.entries()) expect(value).toBeCloseTo(direct[i]!, 6);
    expect(vectors[1]).not.toEqual(vectors[0]);
  });

  it('are of each text once as a question and once as a passage', async () => {
    const model = new FakeModel();
    const { model: kept } = keepingVectors(fakeEmbeddings(model), ['query', 'passage']);
    const [vector] = await kept.embedDocuments(['otters']);
    expect(await kept.embedDocuments(['otters', 'otters'])).toEqual([vector, vector]);
    expect(await kept.embedQuery('otters')).toEqual(await kept.embedQuery('otters'));
    expect(model.seen).toEqual(['otters', 'otters']);
  });

  it('are of questions alone where it is not told otherwise', async () => {
    const model = new FakeModel();
    const { model: kept } = keepingVectors(fakeEmbeddings(model));
    expect(await kept.embedDocuments(['otters', 'otters'])).toEqual(
      await new FakeModel().embedDocuments(['otters', 'otters']),
    );
    expect(model.seen).toEqual(['otters', 'otters']);
  });

  it('are of tokens, too, for the texts that were met last', async () => {
    const model = new TokenCounter();
    const kept = keepingVectors(fakeEmbeddings(model)).model as KeptVectors;
    const first = await kept.embedTokens('otters', 'passage');
    expect(await kept.embedTokens('otters', 'passage')).toBe(first);
    expect(first).toEqual(await new FakeModel().embedTokens('otters'));
    await kept.embedTokens('otters', 'query');
    expect(model.read).toEqual(['otters', 'otters']);
    for (let i = 0; i < 1000; i++) await kept.embedTokens(`herons ${i}`, 'passage');
    await kept.embedTokens('herons 999', 'passage');
    expect(model.read).toHaveLength(1002);
    await kept.embedTokens('otters', 'passage');
    expect(model.read).toHaveLength(1003);
  });
});

class TokenCounter extends FakeModel {
  /** Texts whose tokens were embedded so far. */
  readonly read: string[] = [];

  override async embedTokens(text: string) {
    this.read.push(text);
    return super.embedTokens(text);
  }
}
