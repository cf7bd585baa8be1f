import { answeredTurns, titleOf } from '../../kept-conversation.js';
import type { Turn } from '../../state/useConversation.js';
import type { Keeping } from '../../state/useKeeping.js';
import { ExportMenu } from '../ExportMenu.js';
import { TroubleNote } from './TroubleNote.js';

interface ConversationHeadProps {
  turns: readonly Turn[];
  keeping: Keeping;
}

/** What can be done with the conversation as a whole, and whether it is kept. */
export function ConversationHead({ turns, keeping: { id, name, trouble } }: ConversationHeadProps) {
  const answered = answeredTurns(turns);
  if (answered.length === 0 && !trouble) return null;
  return (
    <div class="conversation-head">
      <TroubleNote trouble={trouble} />
      {answered.length > 0 && <ExportMenu key={id} title={titleOf({ name, turns })} turns={answered} />}
    </div>
  );
}
