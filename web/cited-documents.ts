/** The documents that citations lead to, kept so that stepping through citations does not load them again. */
import type { DocumentDetail, Place } from '../server/contract.js';
import { getDocument } from './api.js';
import { carriesParts } from './blocks.js';

const KEPT_COUNT = 12;

/** By id; a document loaded or used last comes last. */
const kept = new Map<string, DocumentDetail>();

/**
 * The document of a citation. A kept text that carries the cited parts is the very one that was cited from; one
 * that does not may be older than the answer and is loaded again.
 */
export async function openDocument(
  { documentId, parts }: Place,
  signal: AbortSignal,
): Promise<DocumentDetail> {
  const known = kept.get(documentId);
  const document = known && carriesParts(known.text, parts) ? known : await getDocument(documentId, signal);
  kept.delete(documentId);
  kept.set(documentId, document);
  if (kept.size > KEPT_COUNT) kept.delete(kept.keys().next().value!);
  return document;
}
