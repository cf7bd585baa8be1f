import type { Answer, Place } from '../../server/contract.js';
import type { Found } from '../state/useConversation.js';
import type { OpenPlace } from '../state/useReading.js';
import { useTexts } from '../texts/languages.js';
import { AnswerBody } from './answer/AnswerBody.js';

interface AnswerViewProps {
  answer: Answer;
  reading: Place | null;
  onOpen: OpenPlace;
}

export function AnswerView({ answer, reading, onOpen }: AnswerViewProps) {
  const texts = useTexts();
  const { verdict, citations, unmatchedTerms, notInPassages = [] } = answer;
  return (
    <div class={`answer answer-${verdict}`}>
      <p class="verdict">{texts.verdicts[verdict]}</p>
      {verdict !== 'answered' && <p class="aside">{texts.answer.advice[verdict]}</p>}
      {notInPassages.length > 0 && (
        <p class="aside" dir="auto">
          {texts.notInPassages(notInPassages)}
        </p>
      )}
      {citations.length > 0 && <AnswerBody {...{ citations, reading, onOpen }} />}
      {unmatchedTerms.length > 0 && (
        <p class="aside" dir="auto">
          {texts.unmatchedTerms(unmatchedTerms)}
        </p>
      )}
    </div>
  );
}

interface PartialAnswerProps extends Omit<AnswerViewProps, 'answer'> {
  found: Found;
  /** What is said of it: that more is awaited, or that it was stopped. */
  notice: string;
}

/** What has come of an answer that is not whole: no verdict is told of it. */
export function PartialAnswer({ found: { citations }, notice, reading, onOpen }: PartialAnswerProps) {
  const isAnswer = citations.some(({ highlight }) => highlight !== null);
  return (
    <div class={`answer ${isAnswer ? 'answer-answered' : 'answer-related'}`}>
      <p class="waiting">{notice}</p>
      {citations.length > 0 && <AnswerBody {...{ citations, reading, onOpen }} />}
    </div>
  );
}
