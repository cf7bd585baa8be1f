import type { DocumentSummary } from '../../server/contract.js';
import { type ListWishes, type Shown, shownAs } from '../document-list.js';
import { useTexts } from '../texts/languages.js';

type Choice = ListWishes['shown'];

const STATES: readonly Shown[] = ['indexed', 'skipped', 'failed', 'removed'];

interface StateFilterProps {
  documents: DocumentSummary[];
  shown: Choice;
  onChoose: (shown: Choice) => void;
}

/** How many files are in which state; each count shows them alone. States without files have none. */
export function StateFilter({ documents, shown, onChoose }: StateFilterProps) {
  const texts = useTexts();
  const counts = STATES.map((state) => ({
    state,
    count: documents.filter((document) => shownAs(document) === state).length,
  }));
  const choices: { state: Choice; count: number }[] = [
    { state: 'all', count: documents.length },
    ...counts.filter(({ count }) => count > 0),
  ];
  return (
    <fieldset class="state-filter" aria-label={texts.documentsShown}>
      {choices.map(({ state, count }) => (
        <button key={state} type="button" aria-pressed={state === shown} onClick={() => onChoose(state)}>
          {state === 'removed' ? texts.library.removedCount(count) : texts.documentCount(state, count)}
        </button>
      ))}
    </fieldset>
  );
}
