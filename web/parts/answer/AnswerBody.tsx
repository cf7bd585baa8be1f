import type { Citation, Place } from '../../../server/contract.js';
import type { OpenPlace } from '../../state/useReading.js';
import { useTexts } from '../../texts/languages.js';
import { CitationItem } from '../CitationItem.js';
import { AnswerText } from './AnswerText.js';

interface AnswerBodyProps {
  /** At least one; whole or as far as they have come. */
  citations: Citation[];
  reading: Place | null;
  onOpen: OpenPlace;
}

/** The answering sentences, and beside or below them every citation. Passages that are no answer are only listed. */
export function AnswerBody({ citations, reading, onOpen }: AnswerBodyProps) {
  const texts = useTexts();
  const isAnswer = citations.some(({ highlight }) => highlight !== null);
  return (
    <div class={isAnswer ? 'answer-body' : 'answer-body answer-body-related'}>
      {isAnswer && <AnswerText {...{ citations, reading, onOpen }} />}
      <div class="answer-citations">
        {isAnswer && <h3>{texts.citations}</h3>}
        <ol class="citations" aria-label={texts.citations}>
          {citations.map((citation, index) => (
            <CitationItem
              key={citation.n}
              citation={citation}
              open={citation === reading}
              onOpen={(button) => onOpen(citations, index, button)}
              onOpenSimilar={(at, button) => onOpen([citation, ...(citation.alsoIn ?? [])], at + 1, button)}
            />
          ))}
        </ol>
      </div>
    </div>
  );
}
