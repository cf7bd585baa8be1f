import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAlignment } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { type EmbeddingModel, modelLoader } from '../../index/embed.js';
import { EMBEDDED_MODEL } from '../../index/models.js';
import { embeddedModel } from '../support/embedded-model.js';

const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

describe('the embedded model', () => {
  let model: EmbeddingModel;
  beforeAll(async () => {
    model = await modelLoader({ model: EMBEDDED_MODEL, modelFolder: 'index/model' })();
  });

  it('gives vectors of unit length, the same for the same text whatever comes with it', async () => {
    const text = '裁军谈判会议在日内瓦举行会议。';
    const [alone] = await model.embedDocuments([text]);
    const [, among] = await model.embedDocuments([
      'Another text, which is a good deal longer than the first one.',
      text,
    ]);
    expect(model.identity.dimensions).toBe(384);
    expect(dot(alone!, alone!)).toBeCloseTo(1, 5);
    expect(among).toEqual(alone);
  });

  it('gives the same by one thread as by several', async () => {
    const text = 'The Conference on Disarmament adopted its programme of work. '.repeat(20);
    const { model: byOneThread } = await embeddedModel();
    expect(await byOneThread.embedDocuments([text])).toEqual(await model.embedDocuments([text]));
  });

  it('tells a question from a passage', async () => {
    const [passage] = await model.embedDocuments(['disarmament']);
    expect(await model.embedQuery('disarmament')).not.toEqual(passage);
  });

  it('gives each token by itself, as it is meant there', async () => {
    const { rows, dimensions } = (await model.embedTokens('The bank of the river', 'passage'))!;
    const count = rows.length / dimensions;
    expect([dimensions, count]).toEqual([384, model.countTokens('The bank of the river')]);
    const lengths = Array.from({ length: count }, (_, i) =>
      Math.hypot(...rows.subarray(i * dimensions, (i + 1) * dimensions)),
    );
    for (const length of lengths) expect(length).toBeCloseTo(1, 4);
    const other = (await model.embedTokens('The bank of the city', 'passage'))!;
    const [here, there] = [rows, other.rows].map((one) =>
      Array.from(one.subarray(dimensions, 2 * dimensions)),
    ) as [number[], number[]];
    expect(dot(here, there)).toBeGreaterThan(0.8);
    expect(dot(here, there)).toBeLessThan(0.999);
  });

  it('gives the same for a question whatever was read before', async () => {
    const ask = async () => [
      await model.embedQuery('核武器有多少？'),
      await model.embedTokens('核武器有多少？', 'query'),
    ];
    const before = await ask();
    expect(await model.embedQuery('Who?')).not.toEqual(before[0]);
    expect(await ask()).toEqual(before);
    for (let i = 0; i < 20; i++) await model.embedQuery(`Who ${i}?`);
    expect(await ask()).toEqual(before);
  });

  it('gives no token of the prefix, and none for no text', async () => {
    const tokensOf = async (text: string) => (await model.embedTokens(text, 'query'))!.rows.length / 384;
    expect(await tokensOf('核武器')).toBe(model.countTokens('核武器'));
    expect(await tokensOf('')).toBe(0);
  });

  it('cuts what is longer than its positions and keeps what comes first', async () => {
    const start = 'The Conference on Disarmament adopted its programme of work. '.repeat(80);
    expect(model.countTokens(start)).toBeGreaterThan(600);
    expect(await model.embedQuery(`${start} And then an end.`)).toEqual(
      await model.embedQuery(`${start} Or another.`),
    );
  });

  it('finds a passage in another language before one on another subject in the same', async () => {
    const embeddings = new AlignedEmbeddings(model, await loadAlignment(model));
    const question = await embeddings.embedQuery(
      'How many States have ratified the nuclear test ban treaty?',
    );
    const passages = await embeddings.embedDocuments([
      '已有一百七十多个国家批准了《全面禁止核试验条约》。',
      'The recipe asks for six apples, a little butter and two hours of patience.',
    ]);
    expect(dot(question, passages[0]!)).toBeGreaterThan(dot(question, passages[1]!) + 0.1);
  });
});

describe('modelLoader', () => {
  it.each(['no-such-model', './none', '/nowhere/at/all'])(
    'says what to set where "%s" is not to be had',
    async (name) => {
      const load = modelLoader({ model: name, modelFolder: 'index/model' });
      await expect(load()).rejects.toMatchObject({
        kind: 'model-unavailable',
        message: expect.stringContaining(`"${name}"`),
      });
      await expect(load()).rejects.toThrow(/MODEL/);
    },
  );

  it('loads once, shares, and tries again after a failure', async () => {
    const modelFolder = await mkdtemp(join(tmpdir(), 'pincite-model-'));
    try {
      const load = modelLoader({ model: 'mine', modelFolder });
      await expect(load()).rejects.toMatchObject({ kind: 'model-unavailable' });
      await cp(join('index', 'model', EMBEDDED_MODEL), join(modelFolder, 'mine'), { recursive: true });
      const [first, second] = await Promise.all([load(), load()]);
      expect(first).toBe(second);
      expect(first.identity).toMatchObject({ name: 'mine', dimensions: 384 });
    } finally {
      await rm(modelFolder, { recursive: true, force: true });
    }
  });
});
