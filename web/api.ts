/** The page's only door to the server: one function per request, and one kind of error. */
import type {
  AskRequest,
  DocumentDetail,
  DocumentSummary,
  Examples,
  ExportRequest,
  FoundPlace,
  Health,
  PageRectangles,
  Problem,
  Span,
  UploadOutcome,
  Verification,
  VerifyRequest,
} from '../server/contract.js';
import { type AnswerEvent, eventsOf } from './answer-stream.js';

/** A request that gave no result. */
export class RequestError extends Error {
  /** The server's explanation; null where nothing of the server's could be read. */
  readonly detail: string | null;
  /** Which problem it is, as the server names it; null where it names none. */
  readonly type: string | null;

  constructor(detail: string | null, type: string | null = null) {
    super(detail ?? 'The server does not answer.');
    this.detail = detail;
    this.type = type;
  }
}

export function getHealth(signal: AbortSignal): Promise<Health> {
  return request('/api/health', { signal });
}

/** At most three questions about the documents in use, in a language of the interface. */
export async function getExamples(language: string, signal: AbortSignal): Promise<string[]> {
  const address = `/api/examples?lang=${encodeURIComponent(language)}`;
  return (await request<Examples>(address, { signal })).questions;
}

/** The parts of an answer as they are found. @throws RequestError, also where the server fails on the way. */
export async function* askInParts(
  body: AskRequest,
  signal: AbortSignal,
): AsyncGenerator<Exclude<AnswerEvent, { name: 'problem' }>, void, undefined> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  const init = { method: 'POST', headers, body: JSON.stringify(body), signal };
  const response = await fetch('/api/ask', init).catch(() => null);
  if (!response?.ok || !response.body) throw await errorOf(response);
  for await (const event of eventsOf(response.body)) {
    if (event.name === 'problem') throw new RequestError(event.value.detail, event.value.type);
    yield event;
  }
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

/** Takes a file out of the corpus; the index follows with the next run. */
export function removeDocument(id: string): Promise<DocumentSummary> {
  return request(`/api/documents/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

/** Puts a file back that was removed. */
export function restoreDocument(id: string): Promise<DocumentSummary> {
  return request(`/api/documents/${encodeURIComponent(id)}/restore`, { method: 'POST' });
}

/** @param files At most 100. @returns what became of each, in their order. */
export function uploadFiles(files: readonly File[]): Promise<UploadOutcome[]> {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  return request('/api/documents', { method: 'POST', body });
}

/** @param language Of the labels and references. @throws RequestError, also for a link that was cut. */
export function findPlace(permalink: string, language: string, signal: AbortSignal): Promise<FoundPlace> {
  const query = new URLSearchParams({ link: permalink, lang: language });
  return request(`/api/places?${query}`, { signal });
}

/** @param page Position in the file, from 1, at which a browser's PDF viewer opens it; null for its beginning. */
export function fileAddress(documentId: string, page: number | null = null): string {
  const address = `/api/documents/${encodeURIComponent(documentId)}/file`;
  return page === null ? address : `${address}#page=${page}`;
}

/** Where a range of a PDF's text stands on its pages; none where that is not sure. */
export function getRectangles(
  id: string,
  { start, end }: Span,
  signal: AbortSignal,
): Promise<PageRectangles[]> {
  return request(`/api/documents/${encodeURIComponent(id)}/rectangles?start=${start}&end=${end}`, { signal });
}

/** Where a pasted text stands in the documents. */
export function verifyText(body: VerifyRequest, signal: AbortSignal): Promise<Verification> {
  const headers = { 'content-type': 'application/json' };
  return request('/api/verify', { method: 'POST', headers, body: JSON.stringify(body), signal });
}

async function request<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(address, init).catch(() => null);
  const body: unknown = response?.ok ? await response.json().catch(() => null) : null;
  if (body !== null) return body as T;
  throw await errorOf(response);
}

async function errorOf(response: Response | null): Promise<RequestError> {
  const body: unknown = response?.bodyUsed ? null : await response?.json().catch(() => null);
  const { detail = null, type = null } = (body ?? {}) as Partial<Problem>;
  return new RequestError(detail, type);
}

/** A conversation as a file, and the name that the server gives it. */
export async function exportConversation(body: ExportRequest): Promise<{ name: string; content: Blob }> {
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  const response = await fetch('/api/export', init).catch(() => null);
  const content = response?.ok ? await response.blob().catch(() => null) : null;
  if (!response || !content) throw await errorOf(response);
  return { name: fileNameIn(response.headers.get('content-disposition') ?? ''), content };
}

/** The name in a Content-Disposition header; in its extended form (RFC 6266) where the name is more than ASCII. */
export function fileNameIn(disposition: string): string {
  const extended = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  return extended
    ? decodeURIComponent(extended)
    : (/filename="([^"]+)"/i.exec(disposition)?.[1] ?? 'pincite');
}
