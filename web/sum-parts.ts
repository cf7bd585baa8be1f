/** What the sum that ranks a passage is made of, as the page shows it. */
import type { Scores } from '../server/contract.js';

type LaterPart = 'raised' | 'exact' | 'named';

/** Of an answer that was kept before they were told apart, without them. */
export type KeptScores = Omit<Scores, LaterPart> & Partial<Pick<Scores, LaterPart>>;

export interface SumPart {
  /** untold: the later ones together, where they are not told apart. */
  kind: 'similarity' | 'coverage' | LaterPart | 'untold';
  value: number;
}

/** Half of the last decimal that is shown. */
const NOTHING = 0.0005;

/** They add up to `fused`. Nearness and words always; the others only where they add what can be seen. */
export function sumParts({
  fused,
  similarity,
  coverage,
  coverageWeight,
  raised,
  exact,
  named = 0,
}: KeptScores): SumPart[] {
  const product = coverage * coverageWeight;
  const others: SumPart[] =
    raised === undefined || exact === undefined
      ? [{ kind: 'untold', value: fused - similarity - product }]
      : [
          { kind: 'raised', value: raised },
          { kind: 'exact', value: exact },
          { kind: 'named', value: named },
        ];
  return [
    { kind: 'similarity', value: similarity },
    { kind: 'coverage', value: product },
    ...others.filter(({ value }) => Math.abs(value) >= NOTHING),
  ];
}
