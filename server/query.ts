/** A query as it is searched: a question, one of its parts, or what a reader has made of it. */
export interface Query {
  text: string;
  /** Aligned. */
  vector: Float32Array;
  /** ISO 639-1 code; null where undetected. */
  lang: string | null;
}
