import { useEffect, useRef } from 'preact/hooks';
import type { Citation } from '../../server/contract.js';
import type { Conversation as ConversationState } from '../state/useConversation.js';
import type { Reading } from '../state/useReading.js';
import { useTexts } from '../texts/languages.js';
import { Examples } from './Examples.js';
import { QuestionTurn } from './QuestionTurn.js';

interface ConversationProps {
  conversation: ConversationState;
  reading: Reading | null;
  open: (citations: Citation[], index: number, button: HTMLElement) => void;
  ask: (question: string) => void;
}

export function Conversation({ conversation, reading, open, ask }: ConversationProps) {
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
      {turns.length === 0 && <Examples disabled={asking} onAsk={ask} />}
      <div ref={log} role="log" aria-live="polite" aria-label={texts.conversation}>
        {turns.map((turn) => (
          <QuestionTurn
            key={turn.id}
            turn={turn}
            reading={reading?.citations[reading.index] ?? null}
            onOpen={open}
            onAskAgain={asking ? null : () => askAgain(turn)}
          />
        ))}
      </div>
    </div>
  );
}
