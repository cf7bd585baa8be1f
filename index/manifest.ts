/** What an index was built from, and the check that it still is what its manifest says. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Alignment } from './align.js';
import { READING_VERSION } from './document.js';
import type { ModelIdentity } from './embed.js';
import { DEFAULT_SIZES } from './split.js';

/** Raised whenever the files of an index change their form. */
export const FORMAT_VERSION = 2;

const Manifest = z.object({
  formatVersion: z.literal(FORMAT_VERSION),
  /** Hash of everything that decides what the index holds for given files. */
  fingerprint: z.string(),
  /** The same in words, for people who wonder why an index was rebuilt. */
  builtFrom: z.record(z.string(), z.unknown()),
  indexId: z.string(),
  createdAt: z.string(),
  documentCount: z.number(),
  passageCount: z.number(),
  /** One table a voice: passages now; sentences may stand beside them. */
  vectors: z.array(z.object({ of: z.string(), file: z.string(), dimensions: z.number(), count: z.number() })),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof Manifest>;

export const parseManifest = (json: unknown): Manifest => Manifest.parse(json);

export interface Fingerprint {
  hash: string;
  builtFrom: Record<string, unknown>;
}

/** Two indexes of the same files with the same fingerprint are alike to the last number. */
export function fingerprintOf(model: ModelIdentity, alignment: Alignment): Fingerprint {
  const { known: _, ...identity } = { known: true, ...model };
  const builtFrom = {
    formatVersion: FORMAT_VERSION,
    readingVersion: READING_VERSION,
    model: identity,
    alignment: alignment.revision,
    passages: DEFAULT_SIZES,
  };
  const hash = createHash('sha256').update(JSON.stringify(builtFrom)).digest('hex').slice(0, 16);
  return { hash, builtFrom };
}
