import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks';
import { isNarrow, withoutGone } from '../question-filter.js';
import type { Filter } from '../state/useConversation.js';
import { DocumentsContext } from '../state/useDocuments.js';
import { LanguageContext, useTexts } from '../texts/languages.js';
import { FilterPanel } from './filter/FilterPanel.js';
import { filterText } from './filter/filter-text.js';

interface QuestionFilterProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Narrows the question to some documents, languages or dates, and always says to which. */
export function QuestionFilter({ filter, onChange }: QuestionFilterProps) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const documents = useContext(DocumentsContext);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useId();
  const { notice, forget } = useGone(filter, onChange);
  useQuestionNext(button, filter);

  const change = (next: Filter) => {
    forget();
    onChange(next);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const clear = () => {
    change({});
    button.current?.focus();
  };

  return (
    <fieldset
      class="question-filter"
      aria-label={texts.library.filter.label}
      onKeyDown={(event) => {
        if (open && event.key === 'Escape') close();
        // Within the form of the question, Enter would send that.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <button
        ref={button}
        type="button"
        class="filter-summary"
        aria-expanded={open}
        aria-controls={open ? panelId : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class={isNarrow(filter) ? 'narrow' : undefined}>{filterText(filter, texts, language)}</span>
      </button>
      {isNarrow(filter) && (
        <button type="button" class="quiet" onClick={clear}>
          {texts.library.filter.clear}
        </button>
      )}
      <output class="filter-notice">{notice}</output>
      {open && <FilterPanel {...{ id: panelId, filter, documents, onChange: change, onClose: close }} />}
    </fieldset>
  );
}

/** Chosen documents that are no longer in the index are dropped, with a word. */
function useGone(filter: Filter, onChange: (filter: Filter) => void) {
  const texts = useTexts();
  const documents = useContext(DocumentsContext);
  const [gone, setGone] = useState<{ count: number; all: boolean } | null>(null);
  useEffect(() => {
    if (!documents) return;
    const left = withoutGone(filter, documents);
    if (left.gone === 0) return;
    setGone({ count: left.gone, all: left.filter.documents === undefined });
    onChange(left.filter);
  }, [documents, filter]);
  return {
    notice: gone && texts.library.filter.gone(gone.count, gone.all),
    forget: () => setGone(null),
  };
}

/** Who comes from the list with documents chosen goes on with the question. */
function useQuestionNext(button: { current: HTMLButtonElement | null }, { documents }: Filter): void {
  useEffect(() => {
    if (documents && document.activeElement === document.body)
      button.current?.form?.querySelector('textarea')?.focus();
  }, []);
}
