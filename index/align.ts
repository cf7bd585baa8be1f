/**
 * Alignment of the languages: takes out of a vector what only tells its language, so that a question finds
 * passages in another language as well as in its own. A fraction of the mean vector of the text's language is
 * subtracted (centring), then directions in which translations of one text differ are shortened by a matrix
 * (within-class covariance normalisation: Hatch, Kajarekar, Stolcke 2006).
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { dotAt } from './dot.js';
import { messageOf, PinciteError } from './errors.js';

export type TextKind = 'query' | 'passage';

const Means = z.record(z.string(), z.array(z.number()));
const AlignmentFile = z.object({
  /** Revision of the model that the means were computed with. */
  model: z.string(),
  /** Where the texts came from. */
  origin: z.array(z.string()),
  /** The fraction of the mean that is subtracted, 0..1. */
  strength: z.number(),
  /** The weight of coverage beside similarities so aligned. */
  coverageWeight: z.number(),
  /** Mean vectors by language, of questions and of passages. */
  means: z.object({ query: Means, passage: Means }),
  /** Square matrix, row by row, as base64 of little-endian 32-bit floats; absent for centring alone. */
  matrix: z.string().optional(),
});
export type AlignmentData = z.infer<typeof AlignmentFile>;

/** The file beside a model's weights that holds its alignment. */
export const ALIGNMENT_FILE = 'alignment.json';
/** The weight of coverage beside similarities that are not aligned. */
const PLAIN_COVERAGE_WEIGHT = 0.15;

export interface Alignment {
  /** Changes with the data; part of an index's fingerprint. */
  readonly revision: string;
  readonly coverageWeight: number;
  /** @param lang ISO 639-1 code; for null, or a language without a mean, the average of the means serves. */
  apply(vector: readonly number[], lang: string | null, kind: TextKind): Float32Array;
}

/** Leaves vectors as they are. */
export const NO_ALIGNMENT: Alignment = {
  revision: 'none',
  coverageWeight: PLAIN_COVERAGE_WEIGHT,
  apply: (vector) => Float32Array.from(vector),
};

export function alignmentFrom(data: AlignmentData): Alignment {
  const revision = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
  const fallback = {
    query: average(Object.values(data.means.query)),
    passage: average(Object.values(data.means.passage)),
  };
  const matrix = data.matrix === undefined ? null : decodeFloats(data.matrix);
  return {
    revision,
    coverageWeight: data.coverageWeight,
    apply: (vector, lang, kind) => {
      const mean = (lang !== null && data.means[kind][lang]) || fallback[kind];
      const centred = centre(vector, mean, data.strength);
      return matrix ? unit(multiply(matrix, centred)) : centred;
    },
  };
}

export function encodeFloats(values: Float32Array): string {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');
}

function decodeFloats(base64: string): Float32Array {
  return new Float32Array(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
}

function multiply(matrix: Float32Array, vector: Float32Array): Float32Array {
  const size = vector.length;
  const product = new Float32Array(size);
  for (let row = 0; row < size; row++) product[row] = dotAt(matrix, row * size, vector);
  return product;
}

/** Of a model, what an alignment is looked for by. */
interface AlignedModel {
  folder: string | null;
  identity: { revision: string };
}

/**
 * The alignment that lies beside the model, none where its folder holds none; or that of another file.
 *
 * @throws PinciteError `model-unavailable` where the file is not readable or was made with other weights, `not-found`
 *   where the other file is not there.
 */
export async function loadAlignment(model: AlignedModel, file?: string): Promise<Alignment> {
  const data = await readAlignment(model, file);
  return data ? alignmentFrom(data) : NO_ALIGNMENT;
}

/** The same as it stands in its file; null where there is none. Throws alike. */
export async function readAlignment(model: AlignedModel, file?: string): Promise<AlignmentData | null> {
  if (file === undefined && model.folder === null) return null;
  const path = file ?? join(model.folder!, ALIGNMENT_FILE);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (file === undefined) return null;
    throw new PinciteError('not-found', `the alignment ${path}: ${messageOf(cause)}`, { cause });
  });
  if (text === null) return null;
  const data = parse(path, text);
  if (data.model !== model.identity.revision) {
    throw new PinciteError(
      'model-unavailable',
      `${path} was made with other weights: run \`npm run align\` or delete it`,
    );
  }
  return data;
}

function parse(path: string, text: string): AlignmentData {
  try {
    return AlignmentFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new PinciteError(
      'model-unavailable',
      `${path} does not read as an alignment: ${messageOf(cause)}`,
      { cause },
    );
  }
}

/** Centred vectors of unit length: what the matrix is estimated from and applied to. */
export function centre(vector: readonly number[], mean: readonly number[], strength: number): Float32Array {
  return unit(Float32Array.from(vector, (value, i) => value - strength * mean[i]!));
}

/** Component-wise mean. */
export function average(vectors: readonly (readonly number[])[]): number[] {
  const first = vectors[0] ?? [];
  return first.map((_, i) => vectors.reduce((sum, vector) => sum + vector[i]!, 0) / vectors.length);
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
  return vector.map((value) => value / length);
}
