import { useRef } from 'preact/hooks';
import { useTexts } from '../../texts/languages.js';

interface ChosenDocumentsProps {
  chosen: { id: string; title: string }[];
  onDrop: (id: string) => void;
}

/** The documents that were chosen in the list, each to be left out again. */
export function ChosenDocuments({ chosen, onDrop }: ChosenDocumentsProps) {
  const texts = useTexts().library.filter;
  const link = useRef<HTMLAnchorElement>(null);
  const drop = (id: string) => {
    // The button goes with its document.
    link.current?.focus();
    onDrop(id);
  };
  return (
    <fieldset>
      <legend>{texts.chosenDocuments}</legend>
      {chosen.length > 0 && (
        <ul class="chosen-documents">
          {chosen.map(({ id, title }) => (
            <li key={id}>
              <bdi>{title}</bdi>
              <button type="button" class="quiet" aria-label={texts.drop(title)} onClick={() => drop(id)}>
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <a ref={link} href="#documents">
        {texts.chooseInList}
      </a>
    </fieldset>
  );
}
