import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';
import { fitted, isVerifiable } from '../../verified-pieces.js';

const MOST_CHARACTERS = 20_000;

interface VerifyFormProps {
  looking: boolean;
  onVerify: (text: string) => void;
}

export function VerifyForm({ looking, onVerify }: VerifyFormProps) {
  const texts = useTexts();
  const id = useId();
  const [text, setText] = useState('');
  const [warning, setWarning] = useState('');
  const change = (event: TargetedEvent<HTMLTextAreaElement>) => {
    const { value } = event.currentTarget;
    setText(fitted(value, MOST_CHARACTERS));
    setWarning(value.length > MOST_CHARACTERS ? texts.verify.tooLong(MOST_CHARACTERS) : '');
  };
  const send = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (looking) return;
    if (isVerifiable(text)) onVerify(text);
    else setWarning(texts.verify.tooShort);
  };
  return (
    <form class="verify-form" onSubmit={send}>
      <label for={id}>{texts.verify.label}</label>
      <textarea
        id={id}
        dir="auto"
        rows={5}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={change}
        onKeyDown={sendOnControlEnter}
      />
      <p class="hint" id={`${id}-hint`}>
        {texts.verify.hint}
      </p>
      <button type="submit" class="primary" aria-disabled={looking}>
        {texts.verify.send}
      </button>
      <p class="warning" role="alert">
        {warning}
      </p>
    </form>
  );
}

function sendOnControlEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
