/** The outer contract as schemas: exactly these fields, so that a renamed or a lost one is noticed. */
import { z } from 'zod';

const count = z.int().min(0);
const span = { start: count, end: count };
const range = z.strictObject({ from: z.string().min(1), to: z.string().min(1) }).nullable();
const ms = z.number().min(0);

const PlaceShape = z.strictObject({
  documentId: z.string().min(1),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  lang: z.string().nullable(),
  permalink: z.string().min(1),
  references: z.strictObject({
    un: z.string().min(1),
    gbt7714: z.string().min(1),
    chicago: z.string().min(1),
    bibtex: z.string().min(1),
    ris: z.string().min(1),
  }),
  title: z.string().min(1),
  symbol: z.string().min(1).nullable(),
  label: z.string().min(1),
  locator: z.strictObject({
    annex: z.string().min(1).nullable(),
    paragraphs: range,
    pages: range,
    filePages: z.strictObject({ from: z.int().min(1), to: z.int().min(1) }).nullable(),
    heading: z.string().min(1).nullable(),
    part: z.enum(['preambular', 'operative']).nullable(),
    speaker: z.string().min(1).nullable(),
  }),
  parts: z
    .array(
      z.strictObject({
        ...span,
        text: z.string().min(1),
        page: z.string().min(1).nullable(),
        filePage: z.int().min(1).nullable(),
      }),
    )
    .min(1),
  quote: z.string().min(1),
  highlight: z.array(z.strictObject(span)).min(1).nullable(),
});

const CitationShape = PlaceShape.extend({
  n: z.int().min(1),
  alsoIn: z
    .array(PlaceShape.extend({ identical: z.boolean(), date: z.iso.date().nullable(), highlight: z.null() }))
    .min(1)
    .optional(),
  scores: z.strictObject({
    fused: z.number(),
    similarity: z.number().min(-1.0001).max(1.0001),
    coverage: z.number().min(0).max(1),
    coverageWeight: z.number().min(0),
    raised: z.number().min(0).max(0.3),
    exact: z.number().min(0),
    named: z.number().min(0).max(0.105),
    matchedTerms: z.array(z.string()),
  }),
});

export const AnswerShape = z.strictObject({
  question: z.string(),
  query: z.string(),
  verdict: z.enum(['answered', 'related', 'not_found']),
  confidence: z.number(),
  text: z.string().min(1),
  citations: z.array(CitationShape),
  unmatchedTerms: z.array(z.string()),
  notInPassages: z.array(z.string().min(1)).min(1).optional(),
  timings: z.strictObject({ embedMs: ms, retrieveMs: ms, composeMs: ms, totalMs: ms }),
});

export const HealthShape = z.strictObject({
  status: z.enum(['starting', 'indexing', 'ready', 'empty']),
  documentCount: count,
  passageCount: count,
  model: z.string(),
  indexId: z.string().nullable(),
  faultCount: count,
  progress: z.strictObject({ done: count, total: count, source: z.string() }).optional(),
  error: z.string().optional(),
});

export const SummaryShape = z.strictObject({
  id: z.string().min(1),
  contentHash: z.string(),
  title: z.string().min(1),
  symbol: z.string().nullable(),
  lang: z.string().nullable(),
  date: z.iso.date().nullable(),
  kind: z.string().nullable(),
  session: z.string().min(1).nullable(),
  relation: z
    .strictObject({
      base: z.string().min(1),
      kind: z.enum(['revision', 'addendum', 'corrigendum']),
      number: z.string().min(1),
    })
    .nullable(),
  source: z.string().min(1),
  bytes: count,
  state: z.enum(['indexed', 'skipped', 'failed']),
  reason: z.string().min(1).nullable(),
  duplicateOf: z.string().min(1).nullable(),
  uploaded: z.boolean(),
  removed: z.boolean(),
  pageCount: count.nullable(),
  passageCount: count,
  notes: z.array(z.string()),
});

export const DetailShape = SummaryShape.extend({
  text: z.string(),
  pages: z.array(z.strictObject({ index: z.int().min(1), label: z.string().nullable(), ...span })),
  paragraphs: z.array(z.strictObject({ label: z.string().min(1), ...span })),
  blocks: z.array(
    z.strictObject({
      kind: z.enum(['heading', 'paragraph', 'footnote']),
      label: z.string().min(1).nullable(),
      text: z.string().min(1),
      spans: z.array(z.strictObject(span)).min(1),
    }),
  ),
});

/** Its detail is a sentence for people, so it begins with a word or with what was given. */
export const ProblemShape = z.strictObject({
  type: z.string().min(1),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().regex(/^[\p{L}\p{N}"/[]/u),
});
