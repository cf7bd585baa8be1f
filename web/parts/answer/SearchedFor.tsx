import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';

interface SearchedForProps {
  query: string;
  /** Null while another question is under way. */
  onSearch: ((query: string) => void) | null;
}

const QUERY_LENGTH = 2000;

/** What was searched in place of the question, which the reader may put otherwise. */
export function SearchedFor({ query, onSearch }: SearchedForProps) {
  const texts = useTexts();
  const [editing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  // The focus goes back to where the editing began.
  useLayoutEffect(() => {
    if (wasEditing.current && !editing) edit.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  const search = (edited: string) => {
    setEditing(false);
    if (edited !== query) onSearch?.(edited);
  };
  if (editing && onSearch)
    return <QueryForm query={query} onSearch={search} onCancel={() => setEditing(false)} />;
  return (
    <p class="aside searched-for">
      <span dir="auto">{texts.searchedFor(query)}</span>
      <button
        ref={edit}
        type="button"
        class="quiet"
        aria-disabled={onSearch ? undefined : 'true'}
        onClick={() => onSearch && setEditing(true)}
      >
        {texts.answer.editQuery}
      </button>
    </p>
  );
}

interface QueryFormProps {
  query: string;
  onSearch: (query: string) => void;
  onCancel: () => void;
}

function QueryForm({ query, onSearch, onCancel }: QueryFormProps) {
  const texts = useTexts();
  const [text, setText] = useState(query);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const send = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (text.trim()) onSearch(text.trim());
  };
  const cancelOnEscape = (event: TargetedKeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // An open pane would close, too.
    event.stopPropagation();
    onCancel();
  };
  return (
    <form class="query-form" onSubmit={send} onKeyDown={cancelOnEscape}>
      <label for={id}>{texts.answer.queryLabel}</label>
      <input
        id={id}
        ref={field}
        type="text"
        dir="auto"
        maxLength={QUERY_LENGTH}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="primary" disabled={!text.trim()}>
        {texts.answer.searchAgain}
      </button>
      <button type="button" onClick={onCancel}>
        {texts.answer.cancel}
      </button>
    </form>
  );
}
