/** Checks what is to be verified, whether it comes over HTTP or from a command line. */
import { z } from 'zod';
import { PinciteError } from '../index/errors.js';
import type { VerifyRequest } from './contract.js';

const MOST_CHARACTERS = 20_000;

const Request = z.strictObject({
  text: z
    .string({ error: 'text must be a string' })
    .max(MOST_CHARACTERS, `text is longer than ${MOST_CHARACTERS} characters`)
    .refine((text) => !text.includes('\0'), 'text holds a NUL character')
    .refine((text) => !/\p{Surrogate}/u.test(text), 'text holds half of a surrogate pair')
    .refine(
      (text) => (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2,
      'text must hold at least two letters or figures',
    ),
  documents: z
    .array(z.string(), { error: 'documents must be a list of ids' })
    .min(1, 'documents is an empty list: leave it out to look in all')
    .max(1000, 'documents holds more than 1000 ids: leave it out to look in all')
    .optional(),
});

/** @throws PinciteError `invalid-input` that names every field which is wrong. */
export function parseVerify(body: unknown): VerifyRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PinciteError(
      'invalid-input',
      'the body must be a JSON object with a text, sent as application/json',
    );
  }
  const parsed = Request.safeParse(body);
  if (parsed.success) return parsed.data as VerifyRequest;
  const problems = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 || message.includes(String(path[0])) ? message : `${path.join('.')}: ${message}`,
  );
  throw new PinciteError('invalid-input', problems.join('; '));
}
