import { useId } from 'preact/hooks';
import { getExamples } from '../api.js';
import { useLoaded } from '../state/useLoaded.js';
import { useLanguage, useTexts } from '../texts/languages.js';

interface ExamplesProps {
  /** Of the index that the questions are about. */
  indexId: string;
  onAsk: (question: string) => void;
}

/** Questions about the documents in use. Where there are none, or they cannot be had, nothing is missed. */
export function Examples({ indexId, onAsk }: ExamplesProps) {
  const texts = useTexts();
  const language = useLanguage();
  const titleId = useId();
  const { loaded } = useLoaded((signal) => getExamples(language, signal), [indexId, language]);
  if (loaded.state !== 'loaded' || loaded.value.length === 0) return null;
  return (
    <section class="examples" aria-labelledby={titleId}>
      <h2 id={titleId}>{texts.examplesTitle}</h2>
      <ul>
        {loaded.value.map((question) => (
          <li key={question}>
            <button type="button" dir="auto" onClick={() => onAsk(question)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
