/**
 * A vector for each sentence, beside the passages': a second voice in the ranking, and what chooses the highlight.
 * Kept in 8 bits a number, which moves a cosine by less than .005.
 */
import { dotAt } from './dot.js';

interface Block {
  /** Sentence after sentence. */
  rows: Int8Array;
  /** Length of each row; 0 for a sentence too short to have a vector. */
  norms: Float32Array;
}

/** Similarity of a sentence that has no vector. */
export const NO_SIMILARITY = -1;

export class SentenceVectors {
  private readonly blocks = new Map<string, Block>();

  /** @param vectors For each sentence of the document in order, or null for one that says too little. */
  set(documentId: string, vectors: readonly (ArrayLike<number> | null)[], dimensions: number): void {
    const rows = new Int8Array(vectors.length * dimensions);
    vectors.forEach((vector, i) => {
      if (vector) rows.set(quantised(vector), i * dimensions);
    });
    this.setRows(documentId, rows, vectors.length);
  }

  /** The same from rows that were quantised before. */
  setRows(documentId: string, rows: Int8Array, count: number): void {
    const dimensions = count === 0 ? 0 : rows.length / count;
    const norms = Float32Array.from({ length: count }, (_, i) => {
      const row = rows.subarray(i * dimensions, (i + 1) * dimensions);
      return Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
    });
    this.blocks.set(documentId, { rows, norms });
  }

  has(documentId: string): boolean {
    return this.blocks.has(documentId);
  }

  /** Whether every one of the documents has its vectors; only then are their passages comparable. */
  covers(documents: readonly { id: string }[]): boolean {
    return documents.length > 0 && documents.every(({ id }) => this.has(id));
  }

  /** The quantised vectors of a document with the number of its sentences. */
  rows(documentId: string): { rows: Int8Array; count: number } {
    const { rows, norms } = this.blocks.get(documentId)!;
    return { rows, count: norms.length };
  }

  /** Cosine of the query (of unit length) and each sentence from `from` to before `to`. */
  similarities(documentId: string, query: Float32Array, from: number, to: number): number[] {
    const { rows, norms } = this.blocks.get(documentId)!;
    return Array.from({ length: to - from }, (_, k) => {
      const norm = norms[from + k]!;
      if (norm === 0) return NO_SIMILARITY;
      return dotAt(rows, (from + k) * query.length, query) / norm;
    });
  }
}

function quantised(vector: ArrayLike<number>): Int8Array {
  let most = 0;
  for (let i = 0; i < vector.length; i++) most = Math.max(most, Math.abs(vector[i]!));
  return Int8Array.from(vector, (value) => Math.round((value / (most || 1)) * 127));
}
