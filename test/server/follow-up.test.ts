import { describe, expect, it } from 'vitest';
import { completeQuery } from '../../server/follow-up.js';

const turns = [{ question: 'An older question?' }, { question: 'How many members has the Lake Commission?' }];
const previous = turns[1]!.question;

describe('completeQuery', () => {
  it.each([
    'and Canada?',
    'What about its budget?',
    'Who elected them?',
    'Why?',
    '那加拿大呢？',
    'А Канада?',
    '¿y Canadá?',
  ])('puts the question before in front of one that leans on it: %s', (question) => {
    expect(completeQuery(question, turns)).toBe(`${previous} ${question}`);
  });

  it.each(['When does the gate close?', '水獭放养了多少只？', 'Quel est le budget du sanctuaire ?'])(
    'leaves alone one that stands by itself: %s',
    (question) => {
      expect(completeQuery(question, turns)).toBe(question);
    },
  );

  it('leaves the first question of a conversation alone', () => {
    expect(completeQuery('What about its budget?', [])).toBe('What about its budget?');
    expect(completeQuery('What about its budget?', [{ question: '  ' }])).toBe('What about its budget?');
  });
});
