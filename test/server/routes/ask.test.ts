import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../../index/document.js';
import { PinciteError } from '../../../index/errors.js';
import type { AnswerPart } from '../../../server/assistant.js';
import type { Answer, AskRequest } from '../../../server/contract.js';
import { AnswerShape, ProblemShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { LAKE_DOCUMENTS } from '../../support/lake-documents.js';
import { decodedText, quotationFaults } from '../../support/quotations.js';
import { type Served, serve } from '../../support/serving.js';

const folder = temporaryFolder();
const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
const sources = new Map(Object.keys(LAKE_DOCUMENTS).map((source) => [documentId(source), source]));
const textOf = (id: string) => decodedText(join(corpusDir, sources.get(id)!));
const [herons, otters] = [documentId('herons.en.txt'), documentId('otters.zh.md')];

let served: Served;
beforeAll(async () => {
  served = await serve({ corpusDir, indexDir: join(folder, 'index') });
  await served.engine.start();
});
afterAll(() => served.close());

async function answerTo(request: AskRequest): Promise<Answer> {
  const response = await served.ask(request);
  expect(response.status).toBe(200);
  return AnswerShape.parse(await response.json()) as Answer;
}

describe('POST /api/ask', () => {
  it.each([
    'When is the heron sanctuary closed to motor boats?',
    '委员会在哪里重新放养水獭？',
    'How many animals did the otter census of 2003 count?',
    'two wardens',
    'LAKE/DOC/7',
  ])('quotes the documents letter for letter: %s', async (question) => {
    const answer = await answerTo({ question });
    expect(answer).toMatchObject({ question, query: question });
    expect(answer.citations.length).toBeGreaterThan(0);
    expect(quotationFaults(answer, textOf)).toEqual([]);
  });

  it('finds the words asked for and cites where they stand', async () => {
    const question = 'When is the heron sanctuary closed to motor boats?';
    const [first] = (await answerTo({ question, documents: [herons] })).citations;
    expect(first).toMatchObject({ n: 1, documentId: herons, symbol: 'LAKE/DOC/7' });
    expect(first!.quote).toContain('closed to motor boats from April to September');
    expect(first!.parts.length).toBeGreaterThan(1);
    expect(first!.parts.some(({ text }) => text.includes('page 2'))).toBe(false);
    expect(first!.label).toMatch(/^LAKE\/DOC\/7, para/);
    expect(first!.scores.matchedTerms).toContain('motor');
  });

  it('cites an annex as such', async () => {
    const { citations } = await answerTo({ question: 'Shall visitors leave dogs at the gate?' });
    const cited = citations.find(({ quote }) => quote.includes('leave dogs at the gate'))!;
    expect(cited.locator).toMatchObject({ annex: 'Annex I', pages: { from: '3', to: '3' } });
    expect(cited.label).toContain('annex I');
  });

  it('gives highlights with an answer and with nothing else', async () => {
    for (const question of ['The gate closes one hour before sunset.', 'zyxwv qponm', 'sunset']) {
      const { verdict, citations } = await answerTo({ question });
      for (const { highlight } of citations) expect(highlight !== null).toBe(verdict === 'answered');
      if (verdict === 'not_found') expect(citations).toEqual([]);
    }
  });

  it('cites at most k passages, best first', async () => {
    const question = 'What did the Lake Commission decide about the sanctuary and the otters?';
    for (const k of [1, 2, 20]) {
      const { citations } = await answerTo({ question, k });
      expect(citations.length).toBeGreaterThan(0);
      expect(citations.length).toBeLessThanOrEqual(k);
      const fused = citations.map(({ scores }) => scores.fused);
      expect(fused).toEqual([...fused].sort((a, b) => b - a));
    }
  });

  it('tells what the sum that ranks is made of', async () => {
    const { citations } = await answerTo({ question: 'What does LAKE/DOC/7 say about the otters?', k: 20 });
    const sums = citations.map(({ scores }) => {
      const { similarity, coverage, coverageWeight, raised, exact, named } = scores;
      return similarity + coverage * coverageWeight + raised + exact + named;
    });
    for (const [i, { scores }] of citations.entries()) expect(sums[i]).toBeCloseTo(scores.fused, 6);
    for (const { symbol, scores } of citations) expect(scores.exact > 0).toBe(symbol === 'LAKE/DOC/7');
    expect(new Set(citations.map(({ symbol }) => symbol)).size).toBe(2);
  });

  it('searches only the documents named', async () => {
    const question = 'heron sanctuary motor boats';
    for (const id of [herons, otters]) {
      const { citations } = await answerTo({ question, documents: [id], k: 20 });
      expect(new Set(citations.map(({ documentId }) => documentId))).toEqual(new Set([id]));
    }
  });

  it('answers 404 to an id of no document and names it', async () => {
    const response = await served.ask({ question: 'sunset', documents: [herons, 'ffffffffffff'] });
    expect(response.status).toBe(404);
    const { detail } = ProblemShape.parse(await response.json());
    expect(detail).toContain('ffffffffffff');
    expect(detail).not.toContain(herons);
  });

  it('searches a follow-up together with the question before it', async () => {
    const turns = [{ question: 'What is the budget of the sanctuary?' }];
    const alone = await answerTo({ question: 'and for the wardens?' });
    const followUp = await answerTo({ question: 'and for the wardens?', turns });
    expect(alone.query).toBe('and for the wardens?');
    expect(followUp.question).toBe('and for the wardens?');
    expect(followUp.query).toContain('budget of the sanctuary');
    expect(followUp.query).toContain('wardens');
    const whole = 'Which towns share the cost of releasing otters on the eastern shore?';
    expect((await answerTo({ question: whole, turns })).query).toBe(whole);
  });

  it('names the words that no document holds', async () => {
    const { unmatchedTerms } = await answerTo({ question: 'Does the sanctuary allow zeppelins?' });
    expect(unmatchedTerms).toContain('zeppelins');
    expect(unmatchedTerms).not.toContain('sanctuary');
  });

  it('gives the same answer again', async () => {
    const question = '渔民可以在多少天内申请补偿？';
    const { timings: _, ...first } = await answerTo({ question });
    const { timings: __, ...second } = await answerTo({ question });
    expect(second).toEqual(first);
  });

  it('leaves out what no longer matches its document, and counts it', async () => {
    const corrupt = await serve({ corpusDir, indexDir: join(folder, 'other-index') });
    await corrupt.engine.start();
    const document = corrupt.engine.index().documents.find(({ id }) => id === herons)!;
    const question = 'When is the heron sanctuary closed to motor boats?';
    const before = (await (await corrupt.ask({ question })).json()) as Answer;
    expect(before.citations.some(({ documentId }) => documentId === herons)).toBe(true);

    document.text = document.text.replaceAll('motor boats', 'steam boats');
    const after = (await (await corrupt.ask({ question })).json()) as Answer;
    const health = await (await corrupt.get('/api/health')).json();
    await corrupt.close();
    expect(JSON.stringify(after.citations)).not.toContain('closed to motor boats');
    expect(after.citations.map(({ n }) => n)).toEqual(after.citations.map((_, i) => i + 1));
    expect(health).toMatchObject({ status: 'ready', faultCount: 1 });
  });
});

/** The events of a stream, by their names. */
async function eventsIn(response: Response): Promise<{ name: string; value: unknown }[]> {
  const blocks = (await response.text()).split('\n\n').slice(0, -1);
  return blocks.map((block) => {
    const [, name, value] = /^event: (\w+)\ndata: (.*)$/.exec(block)!;
    return { name: name!, value: JSON.parse(value!) };
  });
}

function askFor(accept: string, request: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${served.address}/api/ask`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(request),
    ...(signal && { signal }),
  });
}

/** Has the parts of answers go through `change` for as long as `work` takes. */
async function withParts(
  change: (parts: AsyncGenerator<AnswerPart>) => AsyncGenerator<AnswerPart>,
  work: () => Promise<void>,
): Promise<void> {
  const assistant = served.engine.assistant();
  const { askInParts } = assistant;
  assistant.askInParts = (request) => change(askInParts(request)) as ReturnType<typeof askInParts>;
  try {
    await work();
  } finally {
    assistant.askInParts = askInParts;
  }
}

describe('POST /api/ask with Accept: text/event-stream', () => {
  const request = { question: 'What did the Lake Commission decide about the sanctuary?' };

  it('gives the query, each citation, and the whole, which is what JSON gives', async () => {
    const response = await askFor('text/event-stream', request);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = await eventsIn(response);
    const { timings: _, ...answer } = await answerTo(request);
    expect(answer.citations.length).toBeGreaterThan(1);
    expect(events.map(({ name }) => name)).toEqual([
      'query',
      ...answer.citations.map(() => 'citation'),
      'answer',
    ]);
    expect(events[0]!.value).toEqual({ query: answer.query });
    expect(events.slice(1, -1).map(({ value }) => value)).toEqual(answer.citations);
    expect(events.at(-1)!.value).toMatchObject(answer);
  });

  it.each([
    '*/*',
    'application/json',
    'text/*',
    'application/*, */*;q=0.1',
    'application/json, text/event-stream',
    'text/event-stream;q=0, */*',
  ])('is only for who asks for it: %s gives JSON', async (accept) => {
    const response = await askFor(accept, request);
    expect(response.headers.get('content-type')).toContain('application/json');
    AnswerShape.parse(await response.json());
  });

  it.each([
    [{ question: '' }, 400],
    [{ question: 'sunset', documents: ['ffffffffffff'] }, 404],
  ])('tells a problem before the first part by its status: %j', async (wrong, status) => {
    const response = await askFor('text/event-stream', wrong);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(ProblemShape.parse(await response.json()).status).toBe(status);
  });

  async function* failing(parts: AsyncGenerator<AnswerPart>, after: number, error: Error) {
    for (let i = 0; i < after; i++) yield (await parts.next()).value as AnswerPart;
    throw error;
  }

  it('tells an error of the first part by its status, too', async () => {
    const error = new PinciteError('model-unavailable', 'no model');
    await withParts(
      (parts) => failing(parts, 0, error),
      async () => {
        const response = await askFor('text/event-stream', request);
        expect(response.status).toBe(503);
        expect(ProblemShape.parse(await response.json()).detail).toBe('no model');
      },
    );
  });

  it('tells a later one by an event in place of the rest, and nothing of the inside', async () => {
    const error = new TypeError('secret path /home/someone');
    await withParts(
      (parts) => failing(parts, 2, error),
      async () => {
        const events = await eventsIn(await askFor('text/event-stream', request));
        expect(events.map(({ name }) => name)).toEqual(['query', 'citation', 'problem']);
        expect(ProblemShape.parse(events[2]!.value).status).toBe(500);
        expect(JSON.stringify(events)).not.toMatch(/secret|TypeError/);
      },
    );
  });

  it('makes no more once the client has hung up', async () => {
    const hangUp = new AbortController();
    let made = 0;
    let closed: () => void = () => {};
    const isClosed = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const endless = async function* (parts: AsyncGenerator<AnswerPart>) {
      const { value } = await parts.next();
      try {
        for (;;) {
          made++;
          yield value as AnswerPart;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } finally {
        closed();
      }
    };
    await withParts(endless, async () => {
      const response = await askFor('text/event-stream', request, hangUp.signal);
      await response.body!.getReader().read();
      hangUp.abort();
      await isClosed;
      expect(made).toBeLessThan(100);
    });
  });
});
