import { describe, expect, it } from 'vitest';
import { documentId } from '../../../index/document.js';
import type { Answer, AskRequest, Citation } from '../../../server/contract.js';
import { type Case, type Evaluated, evaluate } from '../../../server/evaluate/evaluate.js';
import type { RankedPassage } from '../../../server/retrieve.js';

interface Known {
  /** Sources in the order in which their passages rank. */
  ranking: string[];
  answer: Pick<Answer, 'verdict' | 'confidence' | 'citations'>;
}

/** An assistant that knows some questions by heart. */
class FakeAssistant implements Evaluated {
  readonly asked: AskRequest[] = [];
  constructor(private readonly known: Record<string, Known>) {}

  async ask(request: AskRequest): Promise<Answer> {
    this.asked.push(request);
    return this.known[request.question]!.answer as Answer;
  }

  async rank(query: string): Promise<RankedPassage[]> {
    return this.known[query]!.ranking.map(
      (source) => ({ passage: { metadata: { documentId: documentId(source) } } }) as RankedPassage,
    );
  }
}

/** A citation of one part; `marked` is the part of the quote that is highlighted. */
function citation(quote: string, marked: string | null): Citation {
  const start = marked === null ? 0 : 100 + quote.indexOf(marked);
  return {
    quote,
    parts: [{ start: 100, end: 100 + quote.length, text: quote, page: null }],
    highlight: marked === null ? null : [{ start, end: start + marked.length }],
  } as Citation;
}

const query = (id: string, tag: string) => ({ id, text: id, lang: tag.split('-')[0]!, tag });
const none: Known = { ranking: [], answer: { verdict: 'not_found', confidence: 0, citations: [] } };
const KNOWN: Record<string, Known> = {
  good: {
    ranking: ['d1', 'd1', 'd2'],
    answer: {
      verdict: 'answered',
      confidence: 0.9,
      citations: [
        citation('Forty-one otters. They swim.', 'Forty-one otters.'),
        citation('They sleep.', null),
      ],
    },
  },
  fair: {
    ranking: ['d2', 'd1'],
    answer: {
      verdict: 'related',
      confidence: 0.4,
      citations: [citation('They swim.', null), citation('Forty- one  OTTERS', null)],
    },
  },
  lost: none,
  weather: { ...none, answer: { ...none.answer, confidence: 0.4 } },
  recipe: {
    ...none,
    answer: { verdict: 'answered', confidence: 0.2, citations: [citation('Stew.', 'Stew.')] },
  },
};
const sourceOf = new Map(['d1', 'd2'].map((source) => [documentId(source), source]));
const judged = (id: string, tag: string): Case => ({
  query: query(id, tag),
  grades: new Map([['d1', 1]]),
  answers: ['forty-one otters'],
});

describe('evaluate', () => {
  it('measures ranking by document, once each, per language tag and overall', async () => {
    const cases = [judged('good', 'en'), judged('fair', 'zh-Hant')];
    const { byLang, overall, refusal } = await evaluate(new FakeAssistant(KNOWN), sourceOf, cases, []);
    expect(Object.keys(byLang)).toEqual(['en', 'zh-Hant']);
    expect(byLang.en).toMatchObject({ queryCount: 1, 'hit@1': 1, 'hit@10': 1, 'MRR@10': 1, 'nDCG@10': 1 });
    expect(byLang['zh-Hant']).toMatchObject({ 'hit@1': 0, 'hit@10': 1, 'MRR@10': 0.5, 'nDCG@10': 0.6309 });
    expect(overall).toMatchObject({ queryCount: 2, 'hit@1': 0.5, 'MRR@10': 0.75, 'nDCG@10': 0.8155 });
    expect(refusal).toBeUndefined();
  });

  it('looks for the answer in highlight, first quote and any quote, white space and case aside', async () => {
    const assistant = new FakeAssistant(KNOWN);
    const { byLang } = await evaluate(assistant, sourceOf, [judged('good', 'en'), judged('fair', 'fr')], []);
    expect(byLang.en!.endToEnd).toEqual({
      inHighlight: 1,
      inFirstQuote: 1,
      inAnyQuote: 1,
      highlightLength: 16,
      firstQuoteLength: 25,
      allQuotesLength: 35,
      refused: 0,
    });
    expect(byLang.fr!.endToEnd).toMatchObject({ inHighlight: 0, inFirstQuote: 0, inAnyQuote: 1, refused: 1 });
    expect(byLang.fr!.givenDocument).toEqual(byLang.fr!.endToEnd);
    expect(assistant.asked).toContainEqual({ question: 'fair', documents: [documentId('d1')] });
  });

  it('measures refusal against unanswerable questions', async () => {
    const cases = [judged('good', 'en'), judged('fair', 'en'), judged('lost', 'en')];
    const unanswerable = [query('weather', 'en'), query('recipe', 'en')];
    const { refusal } = await evaluate(new FakeAssistant(KNOWN), sourceOf, cases, unanswerable);
    // 0.9 beats both, 0.4 ties with one and beats one, 0 beats none: 3.5 of 6.
    expect(refusal).toEqual({ unanswerableCount: 2, AUC: 0.5833, refused: 0.5, answerableRefused: 0.6667 });
  });

  it('measures only what a set judges', async () => {
    const unjudged: Case = { query: query('good', 'en'), grades: new Map(), answers: [] };
    const { overall } = await evaluate(new FakeAssistant(KNOWN), sourceOf, [unjudged], []);
    expect(overall).toEqual({ queryCount: 1 });
  });
});
