import type { TargetedEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';

const NAME_LENGTH = 100;

interface RenameFormProps {
  title: string;
  /** Empty for the name of its own: the first question. */
  onRename: (name: string) => void;
  onCancel: () => void;
}

export function RenameForm({ title, onRename, onCancel }: RenameFormProps) {
  const texts = useTexts();
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.select(), []);
  const send = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    onRename(box.current!.value);
  };
  return (
    <form class="history-rename" onSubmit={send} onKeyDown={(event) => event.key === 'Escape' && onCancel()}>
      <label for={id}>{texts.history.newName}</label>
      <input id={id} ref={box} dir="auto" maxLength={NAME_LENGTH} defaultValue={title} />
      <button type="submit" class="primary">
        {texts.history.saveName}
      </button>
      <button type="button" onClick={onCancel}>
        {texts.history.cancel}
      </button>
    </form>
  );
}
