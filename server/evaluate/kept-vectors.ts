/** An embedding model that embeds each text once: an evaluation asks a question up to three times, of the same passages. */
import { Embeddings } from '@langchain/core/embeddings';
import type { TextKind } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import type { EmbeddingModel, TokenVectors } from '../../index/embed.js';
import { Recent } from '../../index/recent.js';

/** Texts whose tokens are kept, those met last: some 300 kB each. */
const MOST_WITH_TOKENS = 200;

/** Gives what its model gives, and keeps it in memory: some 1.5 kB a text. */
export class KeptVectors extends Embeddings implements EmbeddingModel {
  private readonly vectors = {
    query: new Map<string, Float32Array>(),
    passage: new Map<string, Float32Array>(),
  };
  private readonly tokens = {
    query: new Recent<string, TokenVectors>(MOST_WITH_TOKENS),
    passage: new Recent<string, TokenVectors>(MOST_WITH_TOKENS),
  };

  /** @param kinds Of what the vectors are kept; the tokens of those met last are in any case. */
  constructor(
    private readonly model: EmbeddingModel,
    private readonly kinds: readonly TextKind[],
  ) {
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

  override async embedQuery(text: string): Promise<number[]> {
    return this.kept('query', text, () => this.model.embedQuery(text));
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors: number[][] = [];
    for (const text of texts) {
      const embed = async () => (await this.model.embedDocuments([text]))[0]!;
      vectors.push(await this.kept('passage', text, embed));
    }
    return vectors;
  }

  async embedTokens(text: string, kind: TextKind): Promise<TokenVectors | null> {
    const kept = this.tokens[kind];
    const tokens = kept.get(text) ?? (await this.model.embedTokens(text, kind));
    if (tokens) kept.set(text, tokens);
    return tokens;
  }

  private async kept(kind: TextKind, text: string, embed: () => Promise<number[]>): Promise<number[]> {
    if (!this.kinds.includes(kind)) return embed();
    const vectors = this.vectors[kind];
    const vector = vectors.get(text) ?? Float32Array.from(await embed());
    vectors.set(text, vector);
    return Array.from(vector);
  }
}

/**
 * The same embeddings by a model that keeps the vectors of questions, and those of passages and their sentences where it
 * is told to: for what makes several indexes of the same texts.
 */
export function keepingVectors(
  { model, alignment }: AlignedEmbeddings,
  kinds: readonly TextKind[] = ['query'],
): AlignedEmbeddings {
  return new AlignedEmbeddings(new KeptVectors(model, kinds), alignment);
}
