/** An embedding model that embeds each text once: for measurements that make several indexes of the same texts. */
import { Embeddings } from '@langchain/core/embeddings';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import type { EmbeddingModel } from '../../index/embed.js';
import { QuestionsOnce } from '../../server/evaluate/questions-once.js';

/** Gives what its model gives, and keeps it in memory: some 1.5 kB a text. */
export class KeptVectors extends Embeddings implements EmbeddingModel {
  private readonly questions = new Map<string, Float32Array>();
  private readonly passages = new Map<string, Float32Array>();

  constructor(private readonly model: EmbeddingModel) {
    super({});
  }

  get identity() {
    return this.model.identity;
  }

  get folder() {
    return this.model.folder;
  }

  get cutCount() {
    return this.model.cutCount;
  }

  countTokens(text: string): number {
    return this.model.countTokens(text);
  }

  embedTokens: EmbeddingModel['embedTokens'] = (text, kind) => this.model.embedTokens(text, kind);

  override async embedQuery(text: string): Promise<number[]> {
    return this.kept(this.questions, text, () => this.model.embedQuery(text));
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) {
      const embed = async () => (await this.model.embedDocuments([text]))[0]!;
      vectors.push(await this.kept(this.passages, text, embed));
    }
    return vectors;
  }

  private async kept(
    vectors: Map<string, Float32Array>,
    text: string,
    embed: () => Promise<number[]>,
  ): Promise<number[]> {
    const vector = vectors.get(text) ?? Float32Array.from(await embed());
    vectors.set(text, vector);
    return Array.from(vector);
  }
}

/** The same embeddings by a model that keeps its vectors. */
export function keepingVectors({ model, alignment }: AlignedEmbeddings): QuestionsOnce {
  return new QuestionsOnce(new AlignedEmbeddings(new KeptVectors(model), alignment));
}
