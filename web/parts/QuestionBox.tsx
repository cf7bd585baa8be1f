import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts/languages.js';

const QUESTION_LENGTH = 2000;

interface QuestionBoxProps {
  asking: boolean;
  onAsk: (question: string) => void;
  /** Null while there is nothing to begin anew. */
  onRestart: (() => void) | null;
}

export function QuestionBox({ asking, onAsk, onRestart }: QuestionBoxProps) {
  const texts = useTexts();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const canSend = !asking && text.trim() !== '';
  useSlashKey(() => box.current?.focus());

  const send = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!canSend) return;
    onAsk(text.trim());
    setText('');
    // The button goes out under the reader's finger; the next question begins in the box.
    box.current?.focus();
  };
  const restart = () => {
    onRestart?.();
    box.current?.focus();
  };

  return (
    <form class="question-box" onSubmit={send}>
      <label for={id}>{texts.questionLabel}</label>
      <textarea
        id={id}
        ref={box}
        dir="auto"
        rows={2}
        maxLength={QUESTION_LENGTH}
        aria-describedby={`${id}-hint`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={sendOnEnter}
      />
      <p class="hint" id={`${id}-hint`}>
        {texts.questionHint}
      </p>
      <div class="question-actions">
        {onRestart && (
          <button type="button" class="quiet" onClick={restart}>
            {texts.newConversation}
          </button>
        )}
        <button type="submit" class="primary" disabled={!canSend}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}

function sendOnEnter(event: TargetedKeyboardEvent<HTMLTextAreaElement>): void {
  // The Enter that picks a word in an input method is none of ours; Safari reports it late, as key code 229.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

function useSlashKey(onSlash: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      event.preventDefault();
      onSlash();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
}
