/** Embeds each question once, though an evaluation asks it up to three times. */
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';

/** Gives what the embeddings it is made of give, and keeps the vectors of all questions. */
export class QuestionsOnce extends AlignedEmbeddings {
  private readonly vectors = new Map<string, Promise<number[]>>();

  constructor({ model, alignment }: AlignedEmbeddings) {
    super(model, alignment);
  }

  override embedQuery(text: string): Promise<number[]> {
    const vector = this.vectors.get(text) ?? super.embedQuery(text);
    this.vectors.set(text, vector);
    return vector;
  }
}
