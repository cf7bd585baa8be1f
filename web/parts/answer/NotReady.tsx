import { useTexts } from '../../texts/languages.js';

interface NotReadyProps {
  /** Whether the documents have been read since. */
  ready: boolean;
  /** Null while another question is under way. */
  onRetry: (() => void) | null;
}

/** The question came before the documents were read: that is no failure, and it can be asked once they are. */
export function NotReady({ ready, onRetry }: NotReadyProps) {
  const texts = useTexts();
  return (
    <div class="not-ready">
      <p role="status">{ready ? texts.answer.nowReady : texts.answer.notReady}</p>
      {ready && (
        <button type="button" class="primary" disabled={!onRetry} onClick={() => onRetry?.()}>
          {texts.answer.askNow}
        </button>
      )}
    </div>
  );
}
