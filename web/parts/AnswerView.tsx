import type { Answer, Citation } from '../../server/contract.js';
import { useTexts } from '../texts/languages.js';
import { CitationItem } from './CitationItem.js';

interface AnswerViewProps {
  answer: Answer;
  reading: Citation | null;
  onOpen: (citations: Citation[], index: number, button: HTMLElement) => void;
}

export function AnswerView({ answer, reading, onOpen }: AnswerViewProps) {
  const texts = useTexts();
  const { verdict, question, query, citations, unmatchedTerms } = answer;

  return (
    <div class={`answer answer-${verdict}`}>
      <p class="verdict">{texts.verdicts[verdict]}</p>
      {query !== question && (
        <p class="aside" dir="auto">
          {texts.searchedFor(query)}
        </p>
      )}

      {citations.length > 0 && (
        <ol class="citations" aria-label={texts.citations}>
          {citations.map((citation, index) => (
            <CitationItem
              key={citation.n}
              citation={citation}
              open={citation === reading}
              onOpen={(button) => onOpen(citations, index, button)}
            />
          ))}
        </ol>
      )}
      {unmatchedTerms.length > 0 && (
        <p class="aside" dir="auto">
          {texts.unmatchedTerms(unmatchedTerms)}
        </p>
      )}
    </div>
  );
}
