import { useRef } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';
import { READ_ENDINGS } from '../../upload-batches.js';

/** A button that opens the browser's own file chooser. */
export function AddFiles({ onAdd }: { onAdd: (files: File[]) => void }) {
  const texts = useTexts().library;
  const input = useRef<HTMLInputElement>(null);
  const add = (chooser: HTMLInputElement) => {
    onAdd([...(chooser.files ?? [])]);
    // The same file can be chosen once more.
    chooser.value = '';
  };
  return (
    <div class="add-files">
      <button type="button" onClick={() => input.current?.click()}>
        {texts.addFiles}
      </button>
      <span class="hint">{texts.addHint}</span>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={READ_ENDINGS}
        onChange={({ currentTarget }) => add(currentTarget)}
      />
    </div>
  );
}
