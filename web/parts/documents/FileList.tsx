import { useContext, useState } from 'preact/hooks';
import type { DocumentSummary } from '../../../server/contract.js';
import { type ListWishes, listed, type Names, shownAs } from '../../document-list.js';
import type { Filter } from '../../state/useConversation.js';
import type { DocumentList } from '../../state/useDocuments.js';
import type { HealthReport } from '../../state/useHealth.js';
import { useRemovals } from '../../state/useRemovals.js';
import { LanguageContext, type Texts, useTexts } from '../../texts/languages.js';
import { ChosenBar } from './ChosenBar.js';
import { DocumentTable } from './DocumentTable.js';
import { DocumentTools } from './DocumentTools.js';

interface FileListProps {
  /** Of the heading that names the list. */
  titleId: string;
  documents: DocumentSummary[];
  list: DocumentList;
  report: HealthReport;
  filter: Filter;
  onAskOnly: (ids: string[]) => void;
}

const ALL = { shown: 'all', words: '', sorting: null } satisfies Partial<ListWishes>;

/** The files with what is done with them: looked for, sorted, chosen, read again, removed. */
export function FileList({ titleId, documents, list, report, filter, onAskOnly }: FileListProps) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const [wishes, setWishes] = useState<Omit<ListWishes, 'keep'>>(ALL);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(filter.documents));
  const removals = useRemovals(() => {
    list.reload();
    report.refresh();
  });
  // Where the last file of a state has left it, nothing would be shown and no button would be pressed.
  const shown = documents.some((document) => shownAs(document) === wishes.shown) ? wishes.shown : 'all';
  const keep = new Set([...list.retries.keys(), ...removals.removals.keys()]);
  const rows = listed(documents, { ...wishes, shown, keep }, namesOf(texts, language));
  const indexed = documents.filter(({ state }) => state === 'indexed').map(({ id }) => id);
  const asked = indexed.filter((id) => chosen.has(id));
  return (
    <>
      <DocumentTools
        documents={documents}
        wishes={{ ...wishes, shown }}
        onWish={(wish) => setWishes((all) => ({ ...all, ...wish }))}
      />
      {rows.length === 0 && <p class="waiting">{texts.library.noneFound}</p>}
      <DocumentTable
        {...{ titleId, documents, rows, list, removals, wishes }}
        onSort={(sorting) => setWishes((all) => ({ ...all, sorting }))}
        chosen={chosen}
        onChoose={setChosen}
      />
      <ChosenBar
        count={asked.length}
        onAskOnly={() => onAskOnly(asked)}
        onClear={() => setChosen(new Set())}
      />
    </>
  );
}

function namesOf(texts: Texts, language: string): Names {
  const { kinds, removedState } = texts.library;
  return {
    language,
    kind: (kind) => kinds[kind] ?? kind,
    state: (state) => (state === 'removed' ? removedState : texts.states[state]),
  };
}
