import { useEffect, useRef } from 'preact/hooks';
import { type KeptConversation, titleOf } from '../../kept-conversation.js';
import { useTexts } from '../../texts/languages.js';

interface UndoDeleteProps {
  /** What was deleted last; null where nothing can be brought back. */
  removed: KeptConversation | null;
  onUndo: () => void;
}

/** Says what was deleted and takes it back. The focus comes here, since the button that was pressed is gone. */
export function UndoDelete({ removed, onUndo }: UndoDeleteProps) {
  const texts = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [removed]);
  return (
    <div class="history-undo">
      <output dir="auto">{removed && texts.history.removed(titleOf(removed))}</output>
      {removed && (
        <button ref={button} type="button" onClick={onUndo}>
          {texts.history.undo}
        </button>
      )}
    </div>
  );
}
