/** The errors that Pincite throws on purpose; everything else is a bug. */

export type ErrorKind =
  /** What the caller gave is wrong: the message says what, and what would be right. */
  | 'invalid-input'
  /** The named thing does not exist. */
  | 'not-found'
  /** There is no index, or it was built from something else than the settings now say. */
  | 'stale-index'
  /** The embedding model could not be loaded. */
  | 'model-unavailable'
  /** The index is being written by another process, or is not ready yet. */
  | 'busy'
  /** The index on disk does not read as its manifest says. */
  | 'corrupt-index';

export class PinciteError extends Error {
  readonly kind: ErrorKind;

  /** @param message What is wrong, with the value, and what to do about it. */
  constructor(kind: ErrorKind, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'PinciteError';
    this.kind = kind;
  }
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
