import { describe, expect, it } from 'vitest';
import { type Cited, compose } from '../../server/compose.js';
import type { Citation } from '../../server/contract.js';
import { withoutSpace } from '../support/quotations.js';

const cited: Cited[] = [
  {
    citation: { n: 1, label: 'LAKE/DOC/7, para. 2' } as Citation,
    words: 'The gate closes\none hour before sunset.',
  },
  { citation: { n: 2, label: 'LAKE/DOC/7, para. 3' } as Citation, words: '放养水獭。' },
];
const LANGUAGES = ['en', 'zh', 'fr', 'es', 'ru', 'ar'];

describe('compose', () => {
  it('frames the quotes and marks each with its number and place', () => {
    expect(compose({ verdict: 'answered', cited, missing: [], lang: 'en' })).toBe(
      [
        'The documents say:',
        '“The gate closes one hour before sunset.” [1] LAKE/DOC/7, para. 2',
        '“放养水獭。” [2] LAKE/DOC/7, para. 3',
      ].join('\n\n'),
    );
  });

  it('says before the quotes what no passage holds, in the language of the question', () => {
    const texts = LANGUAGES.map((lang) =>
      compose({ verdict: 'answered', cited, missing: ['1997', 'Canada'], lang }).split('\n\n'),
    );
    expect(texts[0]!.slice(0, 2)).toEqual([
      'The documents say:',
      'None of the passages shown contains: 1997, Canada.',
    ]);
    for (const [, said] of texts) expect(said).toMatch(/1997[,،、] ?Canada/u);
    expect(new Set(texts.map(([, said]) => said)).size).toBe(LANGUAGES.length);
    expect(compose({ verdict: 'not_found', cited: [], missing: ['1997'], lang: 'en' })).not.toContain('1997');
  });

  it.each(LANGUAGES)('keeps the words and frames them in words of its own: %s', (lang) => {
    const texts = (['answered', 'related'] as const).map((verdict) =>
      compose({ verdict, cited, missing: [], lang }),
    );
    for (const text of texts) {
      expect(withoutSpace(text)).toContain('Thegateclosesonehourbeforesunset.');
      expect(text).toContain('[1]');
      expect(text).toContain('[2]');
    }
    const notFound = compose({ verdict: 'not_found', cited: [], missing: [], lang });
    expect(notFound).not.toMatch(/\[\d/);
    const framing = [...texts.map((text) => text.split('\n')[0]), notFound];
    expect(new Set(framing).size).toBe(3);
    const others = LANGUAGES.filter((other) => other !== lang).map((other) =>
      compose({ verdict: 'not_found', cited: [], missing: [], lang: other }),
    );
    expect(others).not.toContain(notFound);
  });

  it('speaks English to a question in any other language', () => {
    for (const lang of [null, 'de'])
      expect(compose({ verdict: 'not_found', cited: [], missing: [], lang })).toBe(
        compose({ verdict: 'not_found', cited: [], missing: [], lang: 'en' }),
      );
  });
});
