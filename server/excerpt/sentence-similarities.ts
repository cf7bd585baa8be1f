/** How near the sentences of an excerpt are to a query: by the index's vectors, or by some made for the purpose. */
import type { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { dotAt } from '../../index/dot.js';
import type { Run } from '../../index/locate.js';
import { Recent } from '../../index/recent.js';
import { NO_SIMILARITY, type SentenceVectors } from '../../index/sentence-vectors.js';
import type { IndexedDocument } from '../../index/types.js';

/** Sentences whose vectors are kept once they were made: some 6 MB. */
const MOST_KEPT = 4000;

export class SentenceSimilarities {
  /** By document and position, in the order in which they were made; null for a scrap. */
  private readonly made = new Recent<string, Float32Array | null>(MOST_KEPT);

  /** @param vectors Of all sentences, where the index has them. */
  constructor(
    private readonly embeddings: AlignedEmbeddings,
    private readonly vectors: SentenceVectors | undefined,
  ) {}

  /** Whether they cost no embedding. */
  get areAtHand(): boolean {
    return this.vectors !== undefined;
  }

  /** For each sentence of the run. @param query Aligned vector of unit length. */
  async of(document: IndexedDocument, run: Run, query: Float32Array): Promise<number[]> {
    if (this.vectors) return this.vectors.similarities(document.id, query, run.from, run.to);
    const similarities: number[] = [];
    for (let i = run.from; i < run.to; i++) {
      const vector = await this.vectorOf(document, i);
      similarities.push(vector ? dotAt(vector, 0, query) : NO_SIMILARITY);
    }
    return similarities;
  }

  private async vectorOf(document: IndexedDocument, position: number): Promise<Float32Array | null> {
    const key = `${document.id} ${position}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const vector = await this.embeddings.embedSentence(document.sentences[position]!.text, document.lang);
    this.made.set(key, vector);
    return vector;
  }
}
