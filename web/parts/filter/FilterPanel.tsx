import { useEffect, useRef } from 'preact/hooks';
import type { DocumentSummary } from '../../../server/contract.js';
import { choicesOf, documentsMeeting, withDocuments } from '../../question-filter.js';
import type { Filter } from '../../state/useConversation.js';
import { useTexts } from '../../texts/languages.js';
import { ChosenDocuments } from './ChosenDocuments.js';
import { DateChoices } from './DateChoices.js';
import { LanguageChoices } from './LanguageChoices.js';

export interface FilterPanelProps {
  id: string;
  filter: Filter;
  /** Null before they are known. */
  documents: DocumentSummary[] | null;
  onChange: (filter: Filter) => void;
  onClose: () => void;
}

/** The choices there are in this corpus, and how many documents they leave. */
export function FilterPanel({ id, filter, documents, onChange, onClose }: FilterPanelProps) {
  const texts = useTexts();
  const panel = useRef<HTMLDivElement>(null);
  const { languages, years } = choicesOf(documents ?? []);
  useEffect(() => panel.current?.querySelector<HTMLElement>('input, select, a')?.focus(), []);
  return (
    <div id={id} ref={panel} class="filter-panel">
      {languages.length > 0 && <LanguageChoices {...{ languages, filter, onChange }} />}
      {years.length > 0 && <DateChoices {...{ years, filter, onChange }} />}
      <ChosenDocuments
        chosen={(filter.documents ?? []).map((key) => ({
          id: key,
          title: documents?.find((known) => known.id === key)?.title ?? key,
        }))}
        onDrop={(key) =>
          onChange(
            withDocuments(
              filter,
              filter.documents!.filter((one) => one !== key),
            ),
          )
        }
      />
      <Meeting documents={documents ?? []} filter={filter} />
      <button type="button" class="filter-close" onClick={onClose}>
        {texts.close}
      </button>
    </div>
  );
}

function Meeting({ documents, filter }: { documents: DocumentSummary[]; filter: Filter }) {
  const texts = useTexts().library.filter;
  const indexed = documents.filter(({ state }) => state === 'indexed');
  const met = documentsMeeting(documents, filter).length;
  const { dates: _, ...others } = filter;
  const undated = filter.dates
    ? documentsMeeting(documents, others).filter(({ date }) => date === null).length
    : 0;
  if (indexed.length === 0) return <p class="filter-meets">{texts.nothingYet}</p>;
  return (
    <output class={met === 0 ? 'warning' : 'filter-meets'}>
      {texts.meets(met, indexed.length)} {undated > 0 && texts.undated(undated)}
    </output>
  );
}
