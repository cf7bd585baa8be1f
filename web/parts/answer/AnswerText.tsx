import { useId, useMemo } from 'preact/hooks';
import type { Citation, Place } from '../../../server/contract.js';
import { answerSentences } from '../../answer-sentences.js';
import { useHoverCard } from '../../state/useHoverCard.js';
import type { OpenPlace } from '../../state/useReading.js';
import { useTexts } from '../../texts/languages.js';
import { AnswerMark } from './AnswerMark.js';
import { CitationCard } from './CitationCard.js';

interface AnswerTextProps {
  citations: Citation[];
  /** The citation that stands open in the reading pane. */
  reading: Place | null;
  onOpen: OpenPlace;
}

/** The sentences that answer, to be read one after the other; each leads to its place. */
export function AnswerText({ citations, reading, onOpen }: AnswerTextProps) {
  const texts = useTexts();
  const card = useHoverCard<Citation>();
  const cardId = useId();
  const sentences = useMemo(() => answerSentences(citations), [citations]);
  const open = (citation: Citation, button: HTMLElement) => {
    card.dismiss();
    onOpen(citations, citations.indexOf(citation), button);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of a form, and a section would be a landmark for each answer
    <div class="answer-text" role="group" aria-label={texts.answer.text}>
      {sentences.map(({ words, citations: holding }) => (
        <p key={holding[0]!.n} dir="auto">
          {words}
          {holding.map((citation) => (
            <AnswerMark
              key={citation.n}
              citation={citation}
              current={citation === reading}
              card={card}
              cardId={cardId}
              onOpen={(button) => open(citation, button)}
            />
          ))}
        </p>
      ))}
      {card.shown && <CitationCard key={card.shown.of.n} id={cardId} card={card} {...card.shown} />}
    </div>
  );
}
