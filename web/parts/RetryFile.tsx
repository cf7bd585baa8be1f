import { useEffect, useRef } from 'preact/hooks';
import type { Retry } from '../state/useDocuments.js';
import { type Texts, useTexts } from '../texts/languages.js';

interface RetryFileProps {
  /** Path of the file: there is a button in many rows. */
  source: string;
  retry: Retry | null;
  /** Null where there is nothing to try. */
  onRetry: (() => void) | null;
}

/** Has a file read again, and says what came of it. */
export function RetryFile({ source, retry, onRetry }: RetryFileProps) {
  const texts = useTexts();
  const outcome = useRef<HTMLOutputElement>(null);
  const trying = retry?.state === 'trying';
  const had = useRef(false);
  // The button that was pressed is gone where the file is read now: the keyboard goes on from here.
  useEffect(() => {
    if (had.current && !onRetry && document.activeElement === document.body) outcome.current?.focus();
    had.current = onRetry !== null;
  }, [onRetry === null]);
  return (
    <div class="retry">
      {onRetry && (
        <button
          type="button"
          aria-label={`${texts.retry} ${source}`}
          aria-disabled={trying}
          onClick={() => trying || onRetry()}
        >
          {texts.retry}
        </button>
      )}
      <output ref={outcome} tabIndex={-1} dir="auto">
        {retry && outcomeText(retry, texts)}
      </output>
    </div>
  );
}

function outcomeText(retry: Retry, texts: Texts): string {
  if (retry.state === 'trying') return texts.retrying;
  if (retry.state === 'refused') return retry.error.detail ?? texts.unreachable;
  return retry.indexed ? texts.retryIndexed : texts.retryFailed;
}
