import { describe, expect, it } from 'vitest';
import { QuestionsOnce } from '../../../server/evaluate/questions-once.js';
import { FakeModel, fakeEmbeddings } from '../../support/fake-model.js';

describe('QuestionsOnce', () => {
  it('gives the vectors of the embeddings it is made of, and asks the model once for each question', async () => {
    const model = new FakeModel();
    const once = new QuestionsOnce(fakeEmbeddings(model));
    const vectors = [];
    for (const question of ['Are there herons?', 'And otters?', 'Are there herons?'])
      vectors.push(await once.embedQuery(question));
    expect(model.seen).toEqual(['Are there herons?', 'And otters?']);
    expect(vectors[2]).toEqual(vectors[0]);
    expect(vectors[0]).toEqual(await fakeEmbeddings().embedQuery('Are there herons?'));
    expect(vectors[1]).not.toEqual(vectors[0]);
  });
});
