import { useTexts } from '../texts/languages.js';

interface CitationStepsProps {
  count: number;
  index: number;
  onStep: (by: 1 | -1) => void;
}

/** The buttons at an end are only called disabled: a truly disabled one would lose the focus it was reached with. */
export function CitationSteps({ count, index, onStep }: CitationStepsProps) {
  const texts = useTexts();
  return (
    <div class="steps">
      <button
        type="button"
        aria-disabled={index === 0}
        aria-label={texts.previousCitation}
        onClick={() => onStep(-1)}
      >
        ←
      </button>
      <output>{texts.citationOf(index + 1, count)}</output>
      <button
        type="button"
        aria-disabled={index === count - 1}
        aria-label={texts.nextCitation}
        onClick={() => onStep(1)}
      >
        →
      </button>
    </div>
  );
}
