import type { Scores } from '../../server/contract.js';
import { useTexts } from '../texts/languages.js';

export function WhyThisPassage({ scores }: { scores: Scores }) {
  const texts = useTexts();
  const { similarity, coverage, coverageWeight, fused, matchedTerms } = scores;
  const product = `${shown(coverage)} × ${shown(coverageWeight)} = ${shown(coverage * coverageWeight)}`;
  return (
    <details class="why">
      <summary>{texts.whyTitle}</summary>
      <dl>
        <dt>{texts.similarity}</dt>
        <dd>{shown(similarity)}</dd>
        <dt>{texts.coverage}</dt>
        <dd>{product}</dd>
        <dt>{texts.fused}</dt>
        <dd>{shown(fused)}</dd>
        <dt>{texts.matchedTerms}</dt>
        <dd dir="auto">{matchedTerms.join(texts.listSeparator) || texts.noTerms}</dd>
      </dl>
    </details>
  );
}

function shown(value: number): string {
  return value.toFixed(3);
}
