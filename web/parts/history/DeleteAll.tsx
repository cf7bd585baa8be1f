import { useId, useRef } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';

interface DeleteAllProps {
  count: number;
  onDelete: () => void;
}

/** Asks first, in a dialog: this cannot be taken back. */
export function DeleteAll({ count, onDelete }: DeleteAllProps) {
  const texts = useTexts();
  const questionId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const confirm = () => {
    dialog.current?.close();
    onDelete();
  };
  return (
    <div class="history-delete-all">
      <button type="button" class="quiet" onClick={() => dialog.current?.showModal()}>
        {texts.history.removeAll}
      </button>
      <dialog ref={dialog} class="history-dialog" aria-labelledby={questionId}>
        <p id={questionId}>{texts.history.removeAllQuestion(count)}</p>
        <div class="history-tools">
          <button type="button" onClick={() => dialog.current?.close()}>
            {texts.history.cancel}
          </button>
          <button type="button" class="danger" onClick={confirm}>
            {texts.history.removeAll}
          </button>
        </div>
      </dialog>
    </div>
  );
}
