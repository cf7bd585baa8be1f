import { describe, expect, it } from 'vitest';
import { decide, decideTogether } from '../../server/decide.js';
import type { Calibration, FittedVerdict } from '../../server/verdict/calibration.js';
import { EVIDENCE, type Evidence, type EvidenceNumbers } from '../../server/verdict/evidence.js';

function numbers(values: Partial<EvidenceNumbers> = {}): Record<keyof EvidenceNumbers, number> {
  return {
    ...(Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as Record<keyof EvidenceNumbers, number>),
    ...values,
  };
}

const evidence = (values: Partial<EvidenceNumbers>, foreign = false): Evidence => ({
  foreign,
  numbers: numbers(values),
});

/** A model that goes by one number alone: even odds where it is `middle`, and steep. */
const byAlone = (name: keyof EvidenceNumbers, middle: number): FittedVerdict['own'] => ({
  mean: numbers({ [name]: middle }),
  deviation: numbers({ [name]: 0.1 }),
  weights: Array.from({ length: (EVIDENCE.length * (EVIDENCE.length + 3)) / 2 }, (_, i) =>
    EVIDENCE[i] === name ? 2 : 0,
  ),
  constant: 0,
});
const lines = { answeredFrom: 0.5, relatedFrom: 0.01, curve: [] };

const calibration: Calibration = {
  model: 'a',
  alignment: 'b',
  origin: [],
  withSentences: { own: byAlone('similarity', 0.5), foreign: byAlone('similarity', 0.3), ...lines },
  passagesOnly: { own: byAlone('held', 0.5), foreign: byAlone('held', 0.5), ...lines },
};

describe('decide', () => {
  it('says that an empty corpus holds nothing', () => {
    expect(decide(null, { calibration, withSentences: true })).toEqual({
      verdict: 'not_found',
      confidence: 0,
    });
  });

  it.each([
    [0.7, 'answered'],
    [0.5, 'answered'],
    [0.49, 'related'],
    [0.3, 'related'],
    [0.2, 'not_found'],
  ])('draws the lines of the calibration: %d is %s', (similarity, verdict) => {
    expect(decide(evidence({ similarity }), { calibration, withSentences: true }).verdict).toBe(verdict);
  });

  it('goes by the model that was fitted without the vectors of sentences where there are none', () => {
    const found = evidence({ similarity: 0.9, held: 0.1 });
    expect(decide(found, { calibration, withSentences: false }).verdict).toBe('not_found');
    expect(decide(found, { calibration, withSentences: true }).verdict).toBe('answered');
  });

  it('asks less of a passage in another language where the calibration does', () => {
    const options = { calibration, withSentences: true };
    expect(decide(evidence({ similarity: 0.35 }), options).verdict).toBe('related');
    expect(decide(evidence({ similarity: 0.35 }, true), options).verdict).toBe('answered');
  });

  it('gives the probability of the logistic model', () => {
    const { confidence } = decide(evidence({ similarity: 0.6 }), { calibration, withSentences: true });
    expect(confidence).toBeCloseTo(1 / (1 + Math.exp(-2)), 10);
  });

  it.each([
    ['borne', 0.9, 'related'],
    ['borne', 0.1, 'related'],
    ['unknown', 0.9, 'related'],
    ['unknown', 0.1, 'not_found'],
  ] as const)(
    'takes nothing for an answer where a symbol is uncited: %s, %d',
    (uncited, similarity, verdict) => {
      const options = { calibration, withSentences: true, uncited };
      expect(decide(evidence({ similarity }), options)).toEqual({ verdict, confidence: 0 });
      expect(decide(null, options).verdict).toBe('not_found');
    },
  );

  it('goes by words alone where nothing is known of the model', () => {
    const plain = { calibration: null, withSentences: true };
    expect(decide(evidence({ similarity: 0.9, coverage: 0.1 }), plain).verdict).toBe('related');
    expect(decide(evidence({ similarity: 0.1, coverage: 0.5 }), plain).verdict).toBe('answered');
  });
});

describe('decideTogether', () => {
  const sure = { verdict: 'answered', confidence: 0.9 } as const;
  const unsure = { verdict: 'related', confidence: 0.2 } as const;

  it('answers where the whole or each part does', () => {
    expect(decideTogether(sure, [])).toBe(sure);
    expect(decideTogether(sure, [unsure, unsure])).toBe(sure);
    expect(decideTogether(unsure, [sure, sure])).toBe(sure);
  });

  it('does not where one part does not', () => {
    expect(decideTogether(unsure, [sure, unsure]).verdict).toBe('related');
    expect(decideTogether(unsure, [sure, { verdict: 'not_found', confidence: 0 }])).toBe(unsure);
  });
});
