import { describe, expect, it } from 'vitest';
import { NO_ALIGNMENT } from '../../../index/align.js';
import {
  type AskedQuestion,
  fitVerdict,
  heldOutConfidences,
  otherTextsConfidences,
  separations,
} from '../../../server/fit/fit-verdict.js';
import { CALIBRATION_FILE, confidenceOf, loadCalibration } from '../../../server/verdict/calibration.js';
import { EVIDENCE, type EvidenceNumbers } from '../../../server/verdict/evidence.js';
import { FakeModel } from '../../support/fake-model.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { seeded, seededGauss } from '../../support/seeded.js';

const folder = temporaryFolder();
const NOTHING = Object.fromEntries(EVIDENCE.map((name) => [name, 0])) as EvidenceNumbers;

interface Asked {
  set?: string;
  foreign?: boolean;
  answerable: boolean;
  similarity: number;
}

function asked({ set = 'a', foreign = false, answerable, similarity }: Asked): AskedQuestion {
  return {
    set,
    texts: set,
    groupWeight: 1,
    answerable,
    evidence: { foreign, numbers: { ...NOTHING, similarity } },
  };
}

/** Questions of sets; answerable ones have similarities around .6, the others around .4, .2 lower where foreign. */
function questionsOf(sets: readonly string[], count: number, seed = 1): AskedQuestion[] {
  const gauss = seededGauss(seed);
  const random = seeded(seed + 1);
  return sets.flatMap((set) =>
    Array.from({ length: count }, () => {
      const answerable = random() < 0.5;
      const foreign = random() < 0.5;
      const similarity = (answerable ? 0.6 : 0.4) - (foreign ? 0.2 : 0) + 0.08 * gauss();
      return asked({ set, foreign, answerable, similarity });
    }),
  );
}

const questions = questionsOf(['a', 'b', 'c'], 100);
const fitted = fitVerdict(questions);
const held = heldOutConfidences(questions);
const shareBelow = (answerable: boolean, from: number) => {
  const own = held.filter((one) => one.answerable === answerable);
  return own.filter(({ confidence }) => confidence < from).length / own.length;
};
const confidenceAt = (verdict: Parameters<typeof confidenceOf>[0], similarity: number, foreign = false) =>
  confidenceOf(verdict, { foreign, numbers: { ...NOTHING, similarity } });

describe('fitVerdict', () => {
  it('is surer of what answerable questions find', () => {
    expect(confidenceAt(fitted, 0.6)).toBeGreaterThan(0.85);
    expect(confidenceAt(fitted, 0.4)).toBeLessThan(0.15);
  });

  it('asks of a passage in another language what such passages have', () => {
    expect(confidenceAt(fitted, 0.4, true)).toBeGreaterThan(0.85);
    expect(confidenceAt(fitted, 0.2, true)).toBeLessThan(0.15);
  });

  it('refuses about three in a hundred answerable questions that it was not fitted to', () => {
    const refused = shareBelow(true, fitted.answeredFrom);
    expect(refused).toBeGreaterThan(0.02);
    // The threshold is rounded, by which the question that gave it may fall below.
    expect(refused).toBeLessThanOrEqual(0.035);
    expect(shareBelow(false, fitted.answeredFrom)).toBeGreaterThan(0.5);
  });

  it('says of next to no answerable question that nothing was found', () => {
    expect(fitted.relatedFrom).toBeLessThan(fitted.answeredFrom);
    expect(shareBelow(true, fitted.relatedFrom)).toBeLessThan(0.01);
    expect(shareBelow(false, fitted.relatedFrom)).toBeGreaterThan(0.1);
  });

  it('tells in a curve what is refused from where', () => {
    const { curve } = fitted;
    expect(curve.length).toBeGreaterThan(20);
    for (const [i, point] of curve.entries()) {
      // Rounded, the line may lie on the other side of a question.
      expect(Math.abs(point.answerableRefused - shareBelow(true, point.from))).toBeLessThan(0.01);
      expect(Math.abs(point.unanswerableRefused - shareBelow(false, point.from))).toBeLessThan(0.01);
      expect(point.unanswerableRefused).toBeGreaterThan(point.answerableRefused);
      const before = curve[i - 1];
      if (!before) continue;
      expect(point.from).toBeGreaterThanOrEqual(before.from);
      expect(point.answerableRefused).toBeGreaterThanOrEqual(before.answerableRefused);
      expect(point.unanswerableRefused).toBeGreaterThanOrEqual(before.unanswerableRefused);
    }
    expect(curve.at(-1)!.answerableRefused).toBeCloseTo(0.5, 1);
  });

  it('counts each set alike, and its answerable and unanswerable questions, however many there are', () => {
    const isMany = (one: AskedQuestion) => one.set === 'b' && !one.answerable;
    const many = questions.filter(isMany);
    const after = fitVerdict([...questions, ...many, ...many]);
    for (const similarity of [0.3, 0.45, 0.5, 0.55, 0.7])
      for (const foreign of [false, true])
        expect(confidenceAt(after, similarity, foreign)).toBeCloseTo(
          confidenceAt(fitted, similarity, foreign),
          3,
        );
  });

  it('counts a group as much as it is to count', () => {
    const turned = questionsOf(['turned'], 100, 7).map((one) => ({ ...one, answerable: !one.answerable }));
    const sureness = [0, 0.25, 1].map((groupWeight) =>
      confidenceAt(fitVerdict([...questions, ...turned.map((one) => ({ ...one, groupWeight }))]), 0.6),
    );
    expect(sureness).toEqual([...sureness].sort((a, b) => b - a));
    expect(sureness[0]! - sureness[2]!).toBeGreaterThan(0.05);
  });

  it('can be written to a file and read', async () => {
    const calibration = { model: 'fake-1', alignment: 'none', origin: ['a'] };
    const written = { ...calibration, withSentences: fitted, passagesOnly: fitted };
    writeFiles(folder, { [CALIBRATION_FILE]: JSON.stringify(written) });
    const model = new FakeModel('fake-1', folder);
    expect(await loadCalibration({ model, alignment: NO_ALIGNMENT })).toEqual(written);
  });
});

describe('heldOutConfidences', () => {
  it('has one for each question', () => {
    const count = (all: readonly { set: string; answerable: boolean }[]) =>
      all.filter(({ set, answerable }) => set === 'b' && answerable).length;
    expect(held).toHaveLength(questions.length);
    expect(count(held)).toBe(count(questions));
    for (const { confidence } of held) {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
    }
  });

  it('does not know the question itself: one unlike all others is told by the others', () => {
    const odd = asked({ set: 'odd', answerable: true, similarity: 0.1 });
    // Alone in its set, it would weigh as much as all answerable questions of another.
    const all = [odd, ...questions.slice(0, 100)];
    const { confidence } = heldOutConfidences(all).find(({ set }) => set === 'odd')!;
    expect(confidence).toBeLessThan(0.02);
  });
});

describe('otherTextsConfidences', () => {
  it('knows no question of the same texts: a set that turns everything around is told wrong', () => {
    const turned = questionsOf(['turned'], 100, 7).map((one) => ({ ...one, answerable: !one.answerable }));
    const all = [...questions, ...turned];
    const [ofTurned, ofFolds] = [otherTextsConfidences(all), heldOutConfidences(all)].map(
      (some) => separations(some).find(({ set }) => set === 'turned')!.AUC,
    );
    expect(ofTurned).toBeLessThan(0.1);
    expect(ofFolds).toBeLessThan(0.5);
    expect(otherTextsConfidences(all)).toHaveLength(all.length);
  });

  it('takes sets over the same texts for one', () => {
    const [a, b] = [questionsOf(['a'], 60, 3), questionsOf(['b'], 60, 4)];
    const turned = b.map((one) => ({ ...one, texts: 'a', answerable: !one.answerable }));
    const all = [...a, ...turned, ...questionsOf(['c'], 60, 5)];
    const ofTurned = separations(otherTextsConfidences(all)).find(({ set }) => set === 'b')!;
    expect(ofTurned.AUC).toBeLessThan(0.1);
  });
});

describe('separations', () => {
  const heldOut = (set: string, answerable: boolean, ...confidences: number[]) =>
    confidences.map((confidence) => ({ set, answerable, confidence }));

  it('tell of each set how well its questions are parted', () => {
    const many = Array.from({ length: 100 }, (_, i) => i / 100);
    const [a, b] = separations([
      ...heldOut('a', true, ...many),
      ...heldOut('a', false, 0.01, 0.02, 0.04, 0.9),
      ...heldOut('b', true, 0.8, 0.9),
      ...heldOut('b', false, 0.1),
    ]);
    expect(a).toMatchObject({ set: 'a', answerableCount: 100, unanswerableCount: 4 });
    expect([a!.refusedAt3, a!.refusedAt5]).toEqual([0.5, 0.75]);
    expect(b).toMatchObject({ set: 'b', AUC: 1, refusedAt3: 1, refusedAt5: 1 });
  });
});
