import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AnswerEvent } from '../../web/answer-stream.js';
import { eventsOf } from '../../web/answer-stream.js';

const EVENTS = [
  { name: 'query', value: { query: '水獭 “—” 😀 two\nlines' } },
  { name: 'citation', value: { n: 1, quote: 'event: answer\n\ndata: {}\n\n[1] \u2028' } },
  { name: 'answer', value: { question: 'Привет' } },
] as unknown as AnswerEvent[];

const written = (events: readonly AnswerEvent[]) =>
  events.map(({ name, value }) => `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`).join('');

/** The bytes in pieces cut at the places given. */
function streamOf(
  text: string,
  cuts: readonly number[] = [],
  onCancel = () => {},
): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  const ends = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  const pieces = [...ends, bytes.length].map((end, i) => bytes.slice(ends[i - 1] ?? 0, end));
  return new ReadableStream({
    pull: (controller) => {
      const piece = pieces.shift();
      if (piece) controller.enqueue(piece);
      else controller.close();
    },
    cancel: onCancel,
  });
}

async function read(stream: ReadableStream<Uint8Array>): Promise<AnswerEvent[]> {
  const events: AnswerEvent[] = [];
  for await (const event of eventsOf(stream)) events.push(event);
  return events;
}

it('reads the same events wherever the chunks end, within a character, a line or an event', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(2000), { maxLength: 40 }), async (cuts) => {
      expect(await read(streamOf(written(EVENTS), cuts))).toEqual(EVENTS);
    }),
    { numRuns: 100 },
  );
  const everywhere = Array.from({ length: 1000 }, (_, i) => i);
  expect(await read(streamOf(written(EVENTS), everywhere))).toEqual(EVENTS);
});

it('skips comments and events that it does not know', async () => {
  const stream = streamOf(`: still there\n\nevent: later\ndata: no JSON\n\n${written(EVENTS)}`);
  expect(await read(stream)).toEqual(EVENTS);
});

it('takes what is cut off before its empty line for no event', async () => {
  expect(await read(streamOf(written(EVENTS).slice(0, -1)))).toEqual(EVENTS.slice(0, -1));
});

it('gives an event as soon as it is whole, and gives up the rest when the reader leaves', async () => {
  let cancelled = false;
  let send: (text: string) => void = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      send = (text) => controller.enqueue(new TextEncoder().encode(text));
    },
    cancel: () => {
      cancelled = true;
    },
  });
  send(written(EVENTS.slice(0, 1)));
  for await (const event of eventsOf(stream)) {
    expect(event).toEqual(EVENTS[0]);
    break;
  }
  expect(cancelled).toBe(true);
});
