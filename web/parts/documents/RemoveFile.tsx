import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DocumentSummary } from '../../../server/contract.js';
import type { RemovalState } from '../../state/useRemovals.js';
import { type Texts, useTexts } from '../../texts/languages.js';
import { removedText } from './removed-text.js';

interface RemoveFileProps {
  document: DocumentSummary;
  /** Null where nothing has been done with it since the page was opened. */
  removal: RemovalState | null;
  onRemove: () => void;
  onRestore: () => void;
}

/**
 * Takes a file out of the corpus or puts it back, with one button, so that the keyboard stays where it is. What came of
 * it is announced; to be seen it is in the row.
 */
export function RemoveFile({ document: file, removal, onRemove, onRestore }: RemoveFileProps) {
  const texts = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const { removed, source } = file;
  const working = removal?.state === 'working';
  const hadFocus = button.current !== null && document.activeElement === button.current;
  // Where the row moves to another place in the list, the browser lets go of the button.
  useLayoutEffect(() => {
    if (hadFocus && document.activeElement !== button.current) button.current?.focus();
  });
  const name = nameOf(removed, removal, texts);
  return (
    <div class="remove">
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-label={`${name} ${source}`}
        aria-disabled={working}
        onClick={() => working || (removed ? onRestore() : onRemove())}
      >
        {name}
      </button>
      <output class={removal?.state === 'refused' ? 'warning' : 'visually-hidden'} dir="auto">
        {removal && outcomeText(file, removal, texts)}
      </output>
    </div>
  );
}

function nameOf(removed: boolean, removal: RemovalState | null, { library }: Texts): string {
  if (!removed) return library.remove;
  return removal?.state === 'removed' ? library.undo : library.restore;
}

function outcomeText(file: DocumentSummary, removal: RemovalState, texts: Texts): string | null {
  const { library } = texts;
  if (removal.state === 'refused') return removal.error.detail ?? texts.unreachable;
  if (removal.state === 'working') return file.removed ? library.restoring : library.removing;
  if (removal.state === 'restored')
    return file.state === 'indexed' ? library.restored : `${library.restored} ${library.readSoon}`;
  return file.removed ? removedText(file, texts) : null;
}
