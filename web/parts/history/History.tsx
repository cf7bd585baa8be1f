import { useId, useRef, useState } from 'preact/hooks';
import { listDocuments } from '../../api.js';
import type { KeptConversation } from '../../kept-conversation.js';
import { standingOfKept } from '../../kept-standing.js';
import { searchKept } from '../../search-kept.js';
import { type History as HistoryState, useHistory } from '../../state/useHistory.js';
import type { Keeping } from '../../state/useKeeping.js';
import { useLoaded } from '../../state/useLoaded.js';
import { useTexts } from '../../texts/languages.js';
import { DeleteAll } from './DeleteAll.js';
import { HistoryEntry } from './HistoryEntry.js';
import { TroubleNote } from './TroubleNote.js';
import { UndoDelete } from './UndoDelete.js';

interface HistoryProps {
  /** The conversation that is open. */
  keeping: Keeping;
  indexId: string | null;
  onOpen: (kept: KeptConversation) => void;
}

/** The conversations kept on this device. */
export function History({ keeping, indexId, onOpen }: HistoryProps) {
  const texts = useTexts();
  const titleId = useId();
  const history = useHistory();
  const { list, trouble } = history;
  const count = list?.conversations.length ?? 0;
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone then: the keyboard goes on from the top.
  const undo = () => {
    history.undo();
    heading.current?.focus();
  };
  const removeAll = () => {
    history.removeAll();
    keeping.restart();
    heading.current?.focus();
  };
  return (
    <section class="history" aria-labelledby={titleId}>
      <h2 id={titleId} ref={heading} tabIndex={-1}>
        {texts.history.title}
      </h2>
      <p class="aside">{texts.history.where}</p>
      <TroubleNote trouble={trouble} />
      {!list && !trouble && <p class="waiting">{texts.history.loading}</p>}
      {list && count === 0 && <p>{texts.history.none}</p>}
      {list && list.unreadable > 0 && <p class="aside">{texts.history.unreadable(list.unreadable)}</p>}
      <UndoDelete removed={history.removed} onUndo={undo} />
      {count > 0 && <Entries {...{ history, keeping, indexId, onOpen }} />}
      {count > 0 && <DeleteAll count={count} onDelete={removeAll} />}
    </section>
  );
}

function Entries({ history, keeping, indexId, onOpen }: HistoryProps & { history: HistoryState }) {
  const texts = useTexts();
  const searchId = useId();
  const [query, setQuery] = useState('');
  const { loaded } = useLoaded(listDocuments, [indexId]);
  const all = history.list?.conversations ?? [];
  const found = searchKept(all, query);
  const remove = (kept: KeptConversation) => {
    history.remove(kept);
    if (kept.id === keeping.id) keeping.restart();
  };
  const rename = (kept: KeptConversation, name: string | null) => {
    history.rename(kept, name);
    if (kept.id === keeping.id) keeping.rename(name);
  };
  return (
    <>
      <search class="history-search">
        <label for={searchId}>{texts.history.search}</label>
        <input
          id={searchId}
          type="search"
          dir="auto"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <output>{query.trim() && texts.history.found(found.length, all.length)}</output>
      </search>
      <ul class="history-entries">
        {found.map((kept) => (
          <HistoryEntry
            key={kept.id}
            kept={kept}
            open={kept.id === keeping.id}
            standing={loaded.state === 'loaded' ? standingOfKept(kept, loaded.value) : null}
            onOpen={() => onOpen(kept)}
            onRename={(name) => rename(kept, name)}
            onRemove={() => remove(kept)}
          />
        ))}
      </ul>
    </>
  );
}
