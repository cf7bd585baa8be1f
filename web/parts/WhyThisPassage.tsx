import type { Scores } from '../../server/contract.js';
import { useTexts } from '../texts/languages.js';

/** How the passage came to be chosen: in a sentence, and in the numbers that add up. */
export function WhyThisPassage({ scores }: { scores: Scores }) {
  const texts = useTexts();
  const { why } = texts;
  const { similarity, coverage, coverageWeight, fused, matchedTerms } = scores;
  // All bars are of one length's units, so that they add up to the eye.
  const most = Math.max(1, fused);
  const product = coverage * coverageWeight;
  return (
    <details class="why">
      <summary>{texts.whyTitle}</summary>
      <p dir="auto">
        {matchedTerms.length > 0
          ? why.both(matchedTerms.join(texts.listSeparator))
          : coverage > 0
            ? why.titleOnly
            : why.meaningOnly}
        {matchedTerms.some((term) => /\p{Script=Han}/u.test(term)) && ` ${why.pairs}`}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{why.part}</th>
            <th scope="col">{why.reckoning}</th>
            <th scope="col">{why.counts}</th>
          </tr>
        </thead>
        <tbody>
          <Row name={why.similarity} reckoning={shown(similarity)} value={similarity} most={most} />
          <Row
            name={why.coverage}
            reckoning={`${shown(coverage)} × ${shown(coverageWeight)}`}
            value={product}
            most={most}
          />
        </tbody>
        <tfoot>
          <Row
            name={why.sum}
            reckoning={`${shown(similarity)} + ${shown(product)}`}
            value={fused}
            most={most}
          />
        </tfoot>
      </table>
    </details>
  );
}

interface RowProps {
  name: string;
  reckoning: string;
  value: number;
  most: number;
}

function Row({ name, reckoning, value, most }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{reckoning}</td>
      <td>
        <span class="why-value">{shown(value)}</span>
        <meter aria-hidden="true" min={0} max={most} value={Math.max(0, value)} />
      </td>
    </tr>
  );
}

function shown(value: number): string {
  return value.toFixed(3).replace('-', '\u2212');
}
