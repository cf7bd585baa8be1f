import { describe, expect, it } from 'vitest';
import { separation } from './verdicts.js';

const numbers = Array.from({ length: 100 }, (_, i) => i / 100);

describe('separation', () => {
  it('refuses what lies below the confidence that the given share of answerable questions lies below', () => {
    const unanswerable = [0, 0.04, 0.05, 0.06];
    const refused = (share: number) => separation({ answerable: numbers, unanswerable }, share).refused;
    expect([0.05, 0.06, 0].map(refused)).toEqual([0.5, 0.75, 0]);
  });

  it('does not refuse ties', () => {
    const tied = { answerable: [0.5, 0.5, 0.5], unanswerable: [0.5, 0.5] };
    expect(separation(tied, 0.3)).toEqual({ AUC: 0.5, refused: 0 });
  });
});
