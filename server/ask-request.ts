/** Checks what is asked, whether it comes over HTTP or from a command line. */
import { z } from 'zod';
import { PinciteError } from '../index/errors.js';
import type { AskRequest } from './contract.js';

const MOST_CHARACTERS = 2000;

const words = (name: string) =>
  z
    .string({ error: `${name} must be a string` })
    .max(MOST_CHARACTERS, `${name} is longer than ${MOST_CHARACTERS} characters`)
    .refine((text) => !text.includes('\0'), `${name} holds a NUL character`)
    .refine((text) => !/\p{Surrogate}/u.test(text), `${name} holds half of a surrogate pair`)
    .refine(
      (text) => /[\p{L}\p{N}]/u.test(text),
      `${name} is empty: it must hold at least one letter or figure`,
    );

const Day = z.iso.date({ error: 'must be a day such as 2024-05-31' });

const Request = z.strictObject({
  question: words('question'),
  query: words('query').optional(),
  k: z.int('k must be a whole number').min(1, 'k must be 1 to 20').max(20, 'k must be 1 to 20').optional(),
  documents: z
    .array(z.string())
    .min(1, 'documents is an empty list: leave it out to search all')
    .max(1000)
    .optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2}$/, 'languages holds what is no ISO 639-1 code, such as "en"'))
    .min(1, 'languages is an empty list: leave it out to search all')
    .max(100)
    .optional(),
  dates: z.strictObject({ from: Day.optional(), to: Day.optional() }).optional(),
  turns: z
    .array(z.object({ question: z.string().max(MOST_CHARACTERS) }))
    .max(50, 'turns holds more than 50 questions')
    .optional(),
});

/** @throws PinciteError `invalid-input` that names every field which is wrong. */
export function parseAsk(body: unknown): AskRequest {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new PinciteError(
      'invalid-input',
      'the body must be a JSON object with a question, sent as application/json',
    );
  }
  const parsed = Request.safeParse(body);
  if (parsed.success) return parsed.data as AskRequest;
  const problems = parsed.error.issues.map(({ path, message }) =>
    path.length === 0 || message.includes(String(path[0])) ? message : `${path.join('.')}: ${message}`,
  );
  throw new PinciteError('invalid-input', problems.join('; '));
}
