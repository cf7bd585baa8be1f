import { useId } from 'preact/hooks';
import { useTexts } from '../texts/languages.js';

export function Examples({ disabled, onAsk }: { disabled: boolean; onAsk: (question: string) => void }) {
  const texts = useTexts();
  const titleId = useId();
  return (
    <section class="examples" aria-labelledby={titleId}>
      <h2 id={titleId}>{texts.examplesTitle}</h2>
      <ul>
        {texts.examples.map((question) => (
          <li key={question}>
            <button type="button" disabled={disabled} onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
