import { type KeptScores, sumParts } from '../sum-parts.js';
import { useTexts } from '../texts/languages.js';

/** How the passage came to be chosen: in a sentence, and in the numbers that add up. */
export function WhyThisPassage({ scores }: { scores: KeptScores }) {
  const texts = useTexts();
  const { why } = texts;
  const { coverage, coverageWeight, fused, matchedTerms } = scores;
  const parts = sumParts(scores);
  // All bars are of one length's units, so that they add up to the eye.
  const most = Math.max(1, fused);
  return (
    <details class="why">
      <summary>{texts.whyTitle}</summary>
      <p dir="auto">
        {matchedTerms.length > 0 ? why.both(matchedTerms.join(texts.listSeparator)) : why[wordless(scores)]}
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
          {parts.map(({ kind, value }) => (
            <Row
              key={kind}
              name={why[kind]}
              reckoning={kind === 'coverage' ? `${shown(coverage)} × ${shown(coverageWeight)}` : shown(value)}
              value={value}
              most={most}
            />
          ))}
        </tbody>
        <tfoot>
          <Row
            name={why.sum}
            reckoning={parts.map(({ value }) => shown(value)).join(' + ')}
            value={fused}
            most={most}
          />
        </tfoot>
      </table>
    </details>
  );
}

/** How a passage was found that holds no word of the question itself. */
function wordless({ coverage, exact = 0, named = 0 }: KeptScores) {
  if (coverage > 0) return 'titleOnly';
  if (exact > 0) return 'documentOnly';
  return named > 0 ? 'namesOnly' : 'meaningOnly';
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
