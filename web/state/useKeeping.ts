/** Keeps the conversation on this device as it grows, and brings back the one that was open before a reload. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Health } from '../../server/contract.js';
import {
  KEPT_FORMAT,
  type KeptConversation,
  keptTurn,
  newConversationId,
  resumedTurns,
} from '../kept-conversation.js';
import { changeKept, type KeepingTrouble, readOneKept, troubleOf } from './kept-store.js';
import { openConversation } from './open-conversation.js';
import type { Conversation, Turn } from './useConversation.js';

/** While an answer is under way, what has come of it is not written more often. */
const UNDERWAY_MS = 500;
/** Some browsers never answer where storage is forbidden. */
const LONGEST_WAIT_MS = 2000;

export interface Keeping {
  /** False while the conversation from before a reload is fetched. */
  ready: boolean;
  /** Under which the conversation is kept, or will be. */
  id: string;
  /** As the reader has named it. */
  name: string | null;
  /** Why it is not kept; null where it is. */
  trouble: KeepingTrouble | null;
  /** Puts a kept conversation in the place of the one that is open. */
  open: (kept: KeptConversation) => void;
  /** Ends the conversation that is open; what was kept of it stays. */
  restart: () => void;
  /** Takes over a name given elsewhere. */
  rename: (name: string | null) => void;
}

export function useKeeping(conversation: Conversation, health: Health | null): Keeping {
  const { turns } = conversation;
  const [current, setCurrent] = useState(() => ({ id: newConversationId(), name: null as string | null }));
  const [ready, setReady] = useState(() => openConversation.get() === null);
  const [trouble, setTrouble] = useState<KeepingTrouble | null>(null);
  const now = useRef({ turns, health });
  now.current = { turns, health };
  /** What has come from the store need not go back there: to open a conversation is no change of it. */
  const resumed = useRef<Turn[] | null>(null);

  const open = (kept: KeptConversation) => {
    resumed.current = resumedTurns(kept);
    setCurrent({ id: kept.id, name: kept.name });
    openConversation.set(kept.id);
    conversation.resume(resumed.current);
  };
  const restart = () => {
    setCurrent({ id: newConversationId(), name: null });
    openConversation.set(null);
    conversation.restart();
  };

  useEffect(() => {
    const id = openConversation.get();
    if (id === null) return;
    const waited = new Promise<null>((resolve) => setTimeout(resolve, LONGEST_WAIT_MS, null));
    Promise.race([readOneKept(id), waited])
      .catch(() => null)
      // A question that was asked in the meantime begins a conversation of its own.
      .then((kept) => kept && now.current.turns.length === 0 && open(kept))
      .then(() => setReady(true));
  }, []);

  useEffect(() => {
    if (turns.length === 0 || turns === resumed.current) return;
    const keep = () => {
      openConversation.set(current.id);
      // Written later, when another conversation may be open: it is these turns that belong to this one.
      const said = { turns, health: now.current.health };
      changeKept(current.id, (before) => keptOf(current.id, said, before)).then(
        () => setTrouble(null),
        (error) => setTrouble(troubleOf(error)),
      );
    };
    if (!conversation.asking) return keep();
    const timer = setTimeout(keep, UNDERWAY_MS);
    return () => clearTimeout(timer);
  }, [turns, current.id]);

  const rename = (name: string | null) => setCurrent(({ id }) => ({ id, name }));
  return { ready, ...current, trouble, open, restart, rename };
}

/** What there is to keep, and of which index it was asked. */
interface Said {
  turns: readonly Turn[];
  health: Health | null;
}

function keptOf(id: string, { turns, health }: Said, before: KeptConversation | null): KeptConversation {
  return {
    format: KEPT_FORMAT,
    id,
    name: before?.name ?? null,
    changedAt: new Date().toISOString(),
    index: health
      ? { id: health.indexId ?? '', model: health.model }
      : (before?.index ?? { id: '', model: '' }),
    turns: turns.map(keptTurn),
  };
}
