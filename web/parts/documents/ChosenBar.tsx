import { useTexts } from '../../texts/languages.js';

interface ChosenBarProps {
  count: number;
  onAskOnly: () => void;
  onClear: () => void;
}

/** What the server takes in one question. */
const MOST = 1000;

/** What can be done with the documents that are chosen; stays in sight while the list is scrolled. */
export function ChosenBar({ count, onAskOnly, onClear }: ChosenBarProps) {
  const texts = useTexts().library;
  return (
    <div class={count > 0 ? 'chosen-bar' : undefined}>
      <output>{count > 0 && texts.chosen(count)}</output>
      {count > MOST && <span class="warning">{texts.tooMany(MOST)}</span>}
      {count > 0 && (
        <>
          <button type="button" class="primary" disabled={count > MOST} onClick={onAskOnly}>
            {texts.askOnly}
          </button>
          <button type="button" class="quiet" onClick={onClear}>
            {texts.unchoose}
          </button>
        </>
      )}
    </div>
  );
}
