/** Where conversations are kept: the browser's own database on this device. The one file that knows IndexedDB. */
import { createStore, delMany, entries, get, type UseStore, update } from 'idb-keyval';
import type { KeptConversation } from '../kept-conversation.js';
import { readKept } from '../read-kept.js';

export interface KeptList {
  conversations: KeptConversation[];
  /** How many are of another format or damaged; they are left as they are. */
  unreadable: number;
}

/** full: there is no room left; denied: the browser keeps nothing for this page, or something else is wrong. */
export type KeepingTrouble = 'full' | 'denied';

const CHANNEL = 'pincite.history';
let opened: UseStore | null = null;

/** Opened when it is first wanted: where storage is forbidden, that throws. */
function store(): UseStore {
  opened ??= createStore('pincite', 'conversations');
  return opened;
}

export async function readAllKept(): Promise<KeptList> {
  const all = await entries(store());
  const conversations = all.map(([, value]) => readKept(value)).filter((kept) => kept !== null);
  return { conversations, unreadable: all.length - conversations.length };
}

export async function readOneKept(id: string): Promise<KeptConversation | null> {
  return readKept(await get(id, store()));
}

/**
 * In one transaction, so that what another tab has changed is not lost.
 *
 * @param change Is given what is kept under the id, or null.
 */
export async function changeKept(
  id: string,
  change: (before: KeptConversation | null) => KeptConversation,
): Promise<void> {
  await update(id, (before) => change(readKept(before)), store());
  announce();
}

export async function removeKept(ids: string[]): Promise<void> {
  await delMany(ids, store());
  announce();
}

/** Calls back when any tab, this one among them, has changed what is kept. @returns what ends that. */
export function onKeptChange(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}

export function troubleOf(error: unknown): KeepingTrouble {
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'denied';
}

function announce(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}
