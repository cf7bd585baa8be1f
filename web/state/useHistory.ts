/** The conversations kept on this device, for the list of them; it follows what other tabs do. */
import { useEffect, useState } from 'preact/hooks';
import { type KeptConversation, newestFirst } from '../kept-conversation.js';
import {
  changeKept,
  type KeepingTrouble,
  type KeptList,
  onKeptChange,
  readAllKept,
  removeKept,
  troubleOf,
} from './kept-store.js';

export interface History {
  /** Newest first; null until they are read. */
  list: KeptList | null;
  /** What kept the last step from being done. */
  trouble: KeepingTrouble | null;
  /** The one that was deleted last and can be brought back. */
  removed: KeptConversation | null;
  /** @param name Null: by its first question. */
  rename: (kept: KeptConversation, name: string | null) => void;
  remove: (kept: KeptConversation) => void;
  undo: () => void;
  removeAll: () => void;
}

export function useHistory(): History {
  const [list, setList] = useState<KeptList | null>(null);
  const [trouble, setTrouble] = useState<KeepingTrouble | null>(null);
  const [removed, setRemoved] = useState<KeptConversation | null>(null);
  const attempt = (step: Promise<void>) =>
    step.then(
      () => setTrouble(null),
      (error) => setTrouble(troubleOf(error)),
    );
  useEffect(() => {
    let closed = false;
    const load = async () => {
      const { conversations, unreadable } = await readAllKept();
      if (!closed) setList({ conversations: newestFirst(conversations), unreadable });
    };
    attempt(load());
    const end = onKeptChange(() => attempt(load()));
    return () => {
      closed = true;
      end();
    };
  }, []);

  return {
    list,
    trouble,
    removed,
    rename: (kept, name) => void attempt(changeKept(kept.id, (before) => ({ ...(before ?? kept), name }))),
    remove: (kept) => {
      setRemoved(kept);
      attempt(removeKept([kept.id]));
    },
    undo: () => {
      setRemoved(null);
      if (removed) attempt(changeKept(removed.id, (before) => before ?? removed));
    },
    removeAll: () => {
      setRemoved(null);
      attempt(removeKept((list?.conversations ?? []).map(({ id }) => id)));
    },
  };
}
