/** The search within the open document. */
import type { Finding } from '../../state/useFind.js';
import { useTexts } from '../../texts/languages.js';

export function FindBar({ finding }: { finding: Finding }) {
  const texts = useTexts().pane;
  const { query, found, search, prepare, step } = finding;
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && query !== '') search('');
    else return;
    // Escape would close the pane as well.
    event.preventDefault();
    event.stopPropagation();
  };
  const count = found?.hits.length ?? 0;
  return (
    <search class="find">
      <input
        type="search"
        dir="auto"
        aria-label={texts.find}
        placeholder={texts.find}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onFocus={prepare}
        onKeyDown={press}
      />
      <output aria-live="polite">
        {found && (count ? texts.hitOf(found.current + 1, count) : texts.noHits)}
      </output>
      {count > 0 && (
        <>
          <button type="button" aria-label={texts.previousHit} onClick={() => step(-1)}>
            ↑
          </button>
          <button type="button" aria-label={texts.nextHit} onClick={() => step(1)}>
            ↓
          </button>
        </>
      )}
    </search>
  );
}
