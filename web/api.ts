/** The page's only door to the server: one function per request, and one kind of error. */
import type {
  Answer,
  AskRequest,
  DocumentDetail,
  DocumentSummary,
  Health,
  Problem,
} from '../server/contract.js';

/** A request that gave no result. */
export class RequestError extends Error {
  /** The server's explanation; null where nothing of the server's could be read. */
  readonly detail: string | null;

  constructor(detail: string | null) {
    super(detail ?? 'The server does not answer.');
    this.detail = detail;
  }
}

export function getHealth(signal: AbortSignal): Promise<Health> {
  return request('/api/health', { signal });
}

export function postQuestion(body: AskRequest, signal: AbortSignal): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return request('/api/ask', { method: 'POST', headers, body: JSON.stringify(body), signal });
}

export function listDocuments(signal: AbortSignal): Promise<DocumentSummary[]> {
  return request('/api/documents', { signal });
}

export function getDocument(id: string, signal: AbortSignal): Promise<DocumentDetail> {
  return request(`/api/documents/${encodeURIComponent(id)}`, { signal });
}

/** Has a file read again that was not before; resolves when that is done, which may take minutes. */
export function retryDocument(id: string): Promise<DocumentSummary> {
  return request(`/api/documents/${encodeURIComponent(id)}/retry`, { method: 'POST' });
}

/** @param page Position in the file, from 1, at which a browser's PDF viewer opens it; null for its beginning. */
export function fileAddress(documentId: string, page: number | null = null): string {
  const address = `/api/documents/${encodeURIComponent(documentId)}/file`;
  return page === null ? address : `${address}#page=${page}`;
}

async function request<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(address, init).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (response?.ok && body !== null) return body as T;
  throw new RequestError((body as Partial<Problem> | null | undefined)?.detail ?? null);
}
