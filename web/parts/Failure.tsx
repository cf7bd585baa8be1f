import type { RequestError } from '../api.js';
import { useTexts } from '../texts/languages.js';

interface FailureProps {
  /** What went wrong, in the reader's language; the server's own explanation follows. */
  title: string;
  error: RequestError;
  /** Null while trying again is not possible. */
  onRetry: (() => void) | null;
}

export function Failure({ title, error, onRetry }: FailureProps) {
  const texts = useTexts();
  return (
    <div class="failure">
      <div role="alert">
        <p>{title}</p>
        <p dir="auto">{error.detail ?? texts.unreachable}</p>
      </div>
      <button type="button" disabled={!onRetry} onClick={() => onRetry?.()}>
        {texts.tryAgain}
      </button>
    </div>
  );
}
