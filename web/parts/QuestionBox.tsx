import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Filter } from '../state/useConversation.js';
import { useTexts } from '../texts/languages.js';
import { QuestionFilter } from './QuestionFilter.js';

const QUESTION_LENGTH = 2000;

interface QuestionBoxProps {
  asking: boolean;
  /** Which documents are asked. */
  filter: Filter;
  onFilter: (filter: Filter) => void;
  onAsk: (question: string) => void;
  /** Gives up the question under way. */
  onStop: () => void;
  /** Null while there is nothing to begin anew. */
  onRestart: (() => void) | null;
}

export function QuestionBox({ asking, filter, onFilter, onAsk, onStop, onRestart }: QuestionBoxProps) {
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
      <QuestionFilter filter={filter} onChange={onFilter} />
      <div class="question-actions">
        {onRestart && (
          <button type="button" class="quiet" onClick={restart}>
            {texts.newConversation}
          </button>
        )}
        {asking && <StopButton onStop={onStop} onGone={() => box.current?.focus()} />}
        <button type="submit" class="primary" disabled={!canSend}>
          {texts.send}
        </button>
      </div>
    </form>
  );
}

/** It goes once the answer is there, and where it has the focus, the focus must not go with it. */
function StopButton({ onStop, onGone }: { onStop: () => void; onGone: () => void }) {
  const texts = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const stop = button.current;
    return () => {
      if (stop === document.activeElement) onGone();
    };
  }, []);
  return (
    <button ref={button} type="button" onClick={onStop}>
      {texts.stop}
    </button>
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
