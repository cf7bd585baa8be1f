import { describe, expect, it } from 'vitest';
import { blocks, ENGLISH, labelsOf } from './numbered-texts.js';

describe('parts', () => {
  const four = (from: number) => [0, 1, 2, 3].map((n) => `${from + n}. ${ENGLISH(from + n)}`);

  it('name the paragraphs that begin anew in them', () => {
    const labels = labelsOf(
      blocks('Part I', 'General rules', ...four(1), 'Part II', 'Inspections', ...four(1)),
    );
    expect(labels).toEqual(['Part I', 'Part II'].flatMap((part) => [1, 2, 3, 4].map((n) => `${part}, ${n}`)));
  });

  it('are told apart by a letter', () => {
    const labels = labelsOf(
      blocks('PART III', ...four(1), 'PART IV (A)', ...four(1), 'PART IV (B)', ...four(1)),
    );
    expect(labels).toContain('PART IV (A), 1');
    expect(labels).toContain('PART IV (B), 4');
  });

  it('are not named where the numbering runs through them', () => {
    expect(labelsOf(blocks('Part I', ...four(1), 'Part II', ...four(5)))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
  });

  it('are not named where few paragraphs run through them', () => {
    expect(labelsOf(blocks('Part I', ...four(1).slice(0, 2), 'Part II', ...four(1).slice(2)))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('are not named where they hold articles', () => {
    const text = blocks(
      'Part I',
      'Article 1',
      ...four(1),
      'Part II',
      'Article 2',
      ...four(1),
      'Article 3',
      ENGLISH(3),
    );
    const inArticle = (n: number) => [`Article ${n}`, ...[1, 2, 3, 4].map((k) => `Article ${n}, ${k}`)];
    expect(labelsOf(text)).toEqual([...inArticle(1), ...inArticle(2), 'Article 3']);
  });
});
