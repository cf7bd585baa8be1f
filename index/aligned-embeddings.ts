/** An embedding model with its alignment: what questions and passages are both embedded by. */
import { Embeddings } from '@langchain/core/embeddings';
import type { Alignment } from './align.js';
import type { EmbeddingModel } from './embed.js';
import { languageOf } from './language.js';

const FEWEST_LETTERS = 6;

/** Vectors of unit length, comparable across the languages that the alignment knows. */
export class AlignedEmbeddings extends Embeddings {
  constructor(
    readonly model: EmbeddingModel,
    readonly alignment: Alignment,
  ) {
    super({});
  }

  override async embedQuery(text: string): Promise<number[]> {
    const vector = await this.model.embedQuery(text);
    return Array.from(this.alignment.apply(vector, languageOf(text), 'query'));
  }

  override async embedDocuments(texts: string[]): Promise<number[][]> {
    const vectors = await this.model.embedDocuments(texts);
    return vectors.map((vector, i) =>
      Array.from(this.alignment.apply(vector, languageOf(texts[i]!), 'passage')),
    );
  }

  /**
   * Null for a label or a scrap, which would be near to everything short.
   *
   * @param lang Language of the text around it, for a sentence too short to tell its own.
   */
  async embedSentence(text: string, lang: string | null): Promise<Float32Array | null> {
    if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
    const [vector] = await this.model.embedDocuments([text]);
    return this.alignment.apply(vector!, languageOf(text) ?? lang, 'passage');
  }
}
