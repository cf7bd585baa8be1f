import type { DocumentSummary } from '../../server/contract.js';
import { useTexts } from '../texts/languages.js';

export type Shown = 'all' | DocumentSummary['state'];

const STATES: readonly DocumentSummary['state'][] = ['indexed', 'skipped', 'failed'];

interface StateFilterProps {
  documents: DocumentSummary[];
  shown: Shown;
  onChoose: (shown: Shown) => void;
}

/** How many files are in which state; each count shows them alone. States without files have none. */
export function StateFilter({ documents, shown, onChoose }: StateFilterProps) {
  const texts = useTexts();
  const counts = STATES.map((state) => ({
    state,
    count: documents.filter((document) => document.state === state).length,
  }));
  const choices: { state: Shown; count: number }[] = [
    { state: 'all', count: documents.length },
    ...counts.filter(({ count }) => count > 0),
  ];
  return (
    <fieldset class="state-filter" aria-label={texts.documentsShown}>
      {choices.map(({ state, count }) => (
        <button key={state} type="button" aria-pressed={state === shown} onClick={() => onChoose(state)}>
          {texts.documentCount(state, count)}
        </button>
      ))}
    </fieldset>
  );
}
