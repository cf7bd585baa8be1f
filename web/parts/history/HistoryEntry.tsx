import { useContext, useId, useRef, useState } from 'preact/hooks';
import { answeredTurns, type KeptConversation, titleOf } from '../../kept-conversation.js';
import type { KeptStanding } from '../../kept-standing.js';
import { LanguageContext, type Texts, useTexts } from '../../texts/languages.js';
import { ExportMenu } from '../ExportMenu.js';
import { RenameForm } from './RenameForm.js';

interface HistoryEntryProps {
  kept: KeptConversation;
  /** Whether it is the conversation that is open. */
  open: boolean;
  /** Null while it is not known. */
  standing: KeptStanding | null;
  onOpen: () => void;
  onRename: (name: string | null) => void;
  onRemove: () => void;
}

export function HistoryEntry({ kept, open, standing, onOpen, onRename, onRemove }: HistoryEntryProps) {
  const texts = useTexts();
  const titleId = useId();
  const [renaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const answered = answeredTurns(kept.turns);
  const title = titleOf(kept);
  const endRenaming = () => {
    setRenaming(false);
    renameButton.current?.focus();
  };
  const rename = (name: string) => {
    onRename(name.trim() === '' ? null : name.trim());
    endRenaming();
  };
  return (
    <li class="history-entry" aria-labelledby={titleId} aria-current={open ? 'true' : undefined}>
      <button type="button" id={titleId} class="history-title" dir="auto" onClick={onOpen}>
        {title}
      </button>
      <EntryFacts {...{ kept, open, standing }} />
      {renaming && <RenameForm title={title} onRename={rename} onCancel={endRenaming} />}
      <div class="history-tools">
        <button
          ref={renameButton}
          type="button"
          aria-describedby={titleId}
          aria-expanded={renaming}
          onClick={() => setRenaming(!renaming)}
        >
          {texts.history.rename}
        </button>
        <button type="button" aria-describedby={titleId} onClick={onRemove}>
          {texts.history.remove}
        </button>
        {answered.length > 0 && <ExportMenu title={title} turns={answered} describedBy={titleId} />}
      </div>
    </li>
  );
}

function EntryFacts({ kept, open, standing }: Pick<HistoryEntryProps, 'kept' | 'open' | 'standing'>) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  });
  const note = standing && standingText(standing, texts);
  return (
    <p class="history-facts">
      {open && <span class="history-open">{texts.history.open}</span>}
      <time dateTime={kept.changedAt}>{format.format(new Date(kept.changedAt))}</time>
      <span>{texts.history.questions(kept.turns.length)}</span>
      {note && <span class="warning">{note}</span>}
    </p>
  );
}

function standingText(standing: KeptStanding, texts: Texts): string | null {
  if (standing.state === 'same') return null;
  if (standing.state === 'foreign') return texts.history.foreign;
  return texts.history.changed(standing.changed, standing.cited);
}
