/** Checks what is to be exported: what is used of it, and nothing else, is taken from the request. */
import { z } from 'zod';
import { PinciteError } from '../../index/errors.js';
import { exportLanguages } from './words/words.js';

const MOST_TURNS = 200;
const LONGEST_TITLE = 200;
/** Far above what an answer holds, so that only what is no answer is refused. */
const LONGEST_TEXT = 100_000;

const Text = z.string().max(LONGEST_TEXT);
const Words = Text.refine((text) => text.trim() !== '', 'must not be empty');
const Offset = z.int().min(0);
const Span = z.object({ start: Offset, end: Offset });

const Part = Span.extend({
  text: Text.min(1),
  page: Text.nullable(),
  filePage: z.int().min(1).nullable(),
});

const Place = z.object({
  documentId: Words,
  contentHash: z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 hash: 64 hexadecimal digits'),
  title: Words,
  symbol: Words.nullable(),
  label: Words,
  parts: z.array(Part).max(1000),
  quote: Words,
  highlight: z.array(Span).max(1000).nullable(),
  permalink: Words,
  references: z.object({ un: Words }),
});

const SimilarPlace = Place.extend({ identical: z.boolean() });
const Citation = Place.extend({ alsoIn: z.array(SimilarPlace).max(1000).optional() });

const Answer = z.object({
  question: Words,
  query: Words,
  verdict: z.enum(['answered', 'related', 'not_found']),
  citations: z.array(Citation).max(100),
  unmatchedTerms: z.array(Text).max(1000),
  notInPassages: z.array(Text).max(1000).optional(),
});

const Request = z.strictObject({
  format: z.enum(['markdown', 'html', 'docx']),
  title: Words.max(LONGEST_TITLE, `is longer than ${LONGEST_TITLE} characters`),
  language: z.enum(exportLanguages),
  turns: z
    .array(z.object({ askedAt: z.iso.datetime({ offset: true }), answer: Answer }))
    .min(1, 'holds no answers, so there is nothing to export')
    .max(MOST_TURNS, `holds more than ${MOST_TURNS} answers`),
});

/** The part of an ExportRequest that a file is made of. */
export type CheckedRequest = z.infer<typeof Request>;
export type GivenAnswer = z.infer<typeof Answer>;
export type GivenCitation = z.infer<typeof Citation>;
export type GivenPlace = z.infer<typeof Place>;
export type GivenSimilarPlace = z.infer<typeof SimilarPlace>;

/** Enough to mend a request; a wrong one may have thousands. */
const PROBLEMS_NAMED = 5;

/** @throws PinciteError `invalid-input` that names the fields which are wrong. */
export function parseExport(body: unknown): CheckedRequest {
  const parsed = Request.safeParse(body);
  if (parsed.success) return parsed.data;
  const named = parsed.error.issues
    .slice(0, PROBLEMS_NAMED)
    .map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`);
  throw new PinciteError('invalid-input', named.join('; '));
}
