import { useEffect, useRef } from 'preact/hooks';
import type { Health } from '../../server/contract.js';
import type { Conversation as ConversationState } from '../state/useConversation.js';
import type { OpenPlace, Reading } from '../state/useReading.js';
import { useTexts } from '../texts/languages.js';
import { Beginning } from './Beginning.js';
import { QuestionTurn } from './QuestionTurn.js';

interface ConversationProps {
  conversation: ConversationState;
  /** Null before the server's first word. */
  health: Health | null;
  reading: Reading | null;
  open: OpenPlace;
  ask: (question: string) => void;
}

export function Conversation({ conversation, health, reading, open, ask }: ConversationProps) {
  const texts = useTexts();
  const { turns, asking, askAgain } = conversation;
  const log = useRef<HTMLDivElement>(null);
  const latest = turns.at(-1);
  // Both when it is asked and when the answer makes it long enough to be read from its top.
  useEffect(() => {
    log.current?.lastElementChild?.scrollIntoView({ block: 'start' });
  }, [latest?.id, latest?.state]);

  return (
    <div class="conversation">
      {turns.length === 0 && health && <Beginning health={health} onAsk={ask} />}
      {/* Busy, so that an answer is announced when it is there, not part by part. */}
      <div ref={log} role="log" aria-live="polite" aria-busy={asking} aria-label={texts.conversation}>
        {turns.map((turn) => (
          <QuestionTurn
            key={turn.id}
            turn={turn}
            reading={reading?.places[reading.index] ?? null}
            onOpen={open}
            ready={health !== null && health.indexId !== null}
            onAskAgain={asking ? null : (query) => askAgain(turn, query)}
          />
        ))}
      </div>
    </div>
  );
}
