import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ALIGNMENT } from '../../../index/align.js';
import {
  CALIBRATION_FILE,
  type Calibration,
  confidenceOf,
  type EvidenceModel,
  evidenceTerms,
  loadCalibration,
} from '../../../server/verdict/calibration.js';
import { EVIDENCE, type EvidenceNumbers } from '../../../server/verdict/evidence.js';
import { FakeModel } from '../../support/fake-model.js';
import { temporaryFolder } from '../../support/folders.js';

const numbers = (values: Partial<EvidenceNumbers> = {}) => ({
  ...(Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as Record<keyof EvidenceNumbers, number>),
  ...values,
});

/** A model that goes by similarity alone, its mean .5 and its deviation .1 unless it is told otherwise. */
const model = (known: { weight: number; deviation?: number; constant?: number }): EvidenceModel => {
  const scale = {
    mean: numbers({ similarity: 0.5 }),
    deviation: numbers({ similarity: known.deviation ?? 0.1 }),
  };
  const weights = evidenceTerms(numbers(), scale).map((_, i) =>
    EVIDENCE[i] === 'similarity' ? known.weight : 0,
  );
  return { ...scale, weights, constant: known.constant ?? 0 };
};

describe('loadCalibration', () => {
  const fitted = {
    own: model({ weight: 2, constant: -0.5 }),
    foreign: model({ weight: 1 }),
    answeredFrom: 0.4,
    relatedFrom: 0.01,
    curve: [{ from: 0.4, answerableRefused: 0.03, unanswerableRefused: 0.8 }],
  };
  const calibration: Calibration = {
    model: 'fake-1',
    alignment: 'b',
    origin: ['a'],
    withSentences: fitted,
    passagesOnly: { ...fitted, answeredFrom: 0.5 },
  };
  const folder = temporaryFolder();
  const path = join(folder, CALIBRATION_FILE);
  const load = ({ revision = 'fake-1', alignment = 'b', at = folder as string | null } = {}) =>
    loadCalibration({
      model: new FakeModel(revision, at),
      alignment: { ...NO_ALIGNMENT, revision: alignment },
    });

  it('reads what was fitted', async () => {
    await writeFile(path, JSON.stringify(calibration));
    expect(await load()).toEqual(calibration);
  });

  it.each([
    ['another alignment', { alignment: 'c' }],
    ['other weights', { revision: 'fake-2' }],
  ])('knows none that was fitted with %s', async (_, other) => {
    await writeFile(path, JSON.stringify(calibration));
    expect(await load(other)).toBeNull();
  });

  it('knows none where there is no file, or no folder', async () => {
    expect(await load({ at: join(folder, 'elsewhere') })).toBeNull();
    expect(await load({ at: null })).toBeNull();
  });

  it.each([
    ['is cut off', JSON.stringify(calibration).slice(0, -10)],
    ['is of another form', '{"model": "fake-1"}'],
    ['has a weight too many', JSON.stringify(calibration).replace('"weights":[', '"weights":[1,')],
    ['lacks a number of the evidence', JSON.stringify(calibration).replace(`"${EVIDENCE[0]}":`, '"other":')],
    [
      'holds what is no number',
      JSON.stringify(calibration).replace(/"answeredFrom":[^,]+/, '"answeredFrom":null'),
    ],
  ])('refuses a file that %s, and names it', async (_, content) => {
    await writeFile(path, content);
    await expect(load()).rejects.toMatchObject({
      kind: 'model-unavailable',
      message: expect.stringContaining(path),
    });
  });
});

describe('evidenceTerms', () => {
  const known = { mean: numbers({ similarity: 0.5 }), deviation: numbers({ similarity: 0.1, lead: 2 }) };
  const terms = evidenceTerms(numbers({ similarity: 0.7, lead: -6, size: 30 }), known);
  const termOf = (name: keyof EvidenceNumbers) => terms[EVIDENCE.indexOf(name)];

  it('are each number in deviations from its mean, within bounds', () => {
    expect(termOf('similarity')).toBeCloseTo(2, 10);
    expect(termOf('lead')).toBe(-3);
    expect(termOf('size')).toBe(4);
    expect(termOf('coverage')).toBe(0);
  });

  it('and the products of each two, squares among them', () => {
    const products = terms.slice(EVIDENCE.length).filter((value) => value !== 0);
    const expected = [2 * 2, 3 * 3, 4 * 4, 2 * -3, 2 * 4, -3 * 4].sort((a, b) => a - b);
    expect(products.sort((a, b) => a - b)).toEqual(expected.map((value) => expect.closeTo(value, 10)));
    expect(terms).toHaveLength(EVIDENCE.length + (EVIDENCE.length * (EVIDENCE.length + 1)) / 2);
  });
});

describe('confidenceOf', () => {
  const models = { own: model({ weight: 2 }), foreign: model({ weight: 1, constant: -1 }) };
  const odds = (sum: number) => expect.closeTo(1 / (1 + Math.exp(-sum)), 10);

  it.each([
    [0.5, false, 0],
    [0.6, false, 2],
    [0.4, false, -2],
    [0.5, true, -1],
    [0.7, true, 1],
  ])('takes numbers relative to their mean, in deviations: %d, foreign %s', (similarity, foreign, sum) => {
    expect(confidenceOf(models, { foreign, numbers: numbers({ similarity }) })).toEqual(odds(sum));
  });

  it('is between 0 and 1 for any evidence, also of a number that was always the same', () => {
    const same = { own: model({ weight: 2, deviation: 0 }), foreign: models.foreign };
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(number, fc.boolean(), (similarity, foreign) => {
        const confidence = confidenceOf(same, { foreign, numbers: numbers({ similarity }) });
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});
