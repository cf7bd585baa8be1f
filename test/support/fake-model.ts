/** A small deterministic embedding model: texts that share words or Chinese characters lie near each other. */
import { Embeddings } from '@langchain/core/embeddings';
import { NO_ALIGNMENT } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import type { EmbeddingModel, ModelIdentity, TokenVectors } from '../../index/embed.js';
import { termsOf } from '../../index/terms.js';

const DIMENSIONS = 64;

export class FakeModel extends Embeddings implements EmbeddingModel {
  readonly identity: ModelIdentity;
  readonly cutCount = 0;
  /** Texts embedded so far, passages and questions. */
  readonly seen: string[] = [];

  constructor(
    revision = 'fake-1',
    readonly folder: string | null = null,
  ) {
    super({});
    this.identity = {
      name: 'fake',
      dimensions: DIMENSIONS,
      revision,
      queryPrefix: '',
      passagePrefix: '',
      pooling: 'mean',
      dtype: 'fp32',
    };
  }

  countTokens(text: string): number {
    return text.match(/[\u3400-\u9fff]|[^\s\u3400-\u9fff]+/gu)?.length ?? 0;
  }

  /** Terms that are alike, whatever stands around them, are the same token; most others have nothing in common. */
  async embedTokens(text: string): Promise<TokenVectors> {
    const terms = termsOf(text);
    const rows = new Float32Array(terms.length * DIMENSIONS);
    terms.forEach((term, i) => {
      rows[i * DIMENSIONS + (hashOf(term) % DIMENSIONS)] = 1;
    });
    return { rows, dimensions: DIMENSIONS };
  }

  override async embedQuery(text: string): Promise<number[]> {
    this.seen.push(text);
    const vector = new Array<number>(DIMENSIONS).fill(0);
    for (const term of termsOf(text)) vector[hashOf(term) % DIMENSIONS]! += 1;
    const length = Math.hypot(...vector) || 1;
    return vector.map((value) => value / length);
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

export function fakeEmbeddings(model = new FakeModel()): AlignedEmbeddings {
  return new AlignedEmbeddings(model, NO_ALIGNMENT);
}

function hashOf(term: string): number {
  let hash = 7;
  for (const character of term) hash = (hash * 31 + character.codePointAt(0)!) >>> 0;
  return hash;
}
