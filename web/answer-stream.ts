/** Reads an answer that comes in parts, as server-sent events. */
import type { AnswerEvents } from '../server/contract.js';

export type AnswerEvent = {
  [K in keyof AnswerEvents]: { name: K; value: AnswerEvents[K] };
}[keyof AnswerEvents];

const NAMES: readonly string[] = ['query', 'citation', 'answer', 'problem'] satisfies (keyof AnswerEvents)[];

/**
 * The events in order. A browser's EventSource cannot post, so the few rules of the format are read here: what is cut
 * off before its empty line is no event, and a reader that leaves early has the rest given up.
 */
export async function* eventsOf(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<AnswerEvent, void, undefined> {
  const reader = body.getReader();
  // One decoder for all: a chunk may end in the middle of a character.
  const decoder = new TextDecoder();
  let text = '';
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      text += decoder.decode(value, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop()!;
      for (const block of blocks) yield* eventIn(block);
    }
  } finally {
    // A stream that has ended is left alone: a browser may count the request as broken off.
    if (!ended) await reader.cancel().catch(() => {});
  }
}

/** The server writes one line for the name and one for the value, which is JSON. Comments and strange names are skipped. */
function eventIn(block: string): AnswerEvent[] {
  const field = (name: string) =>
    block
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2) ?? '';
  const name = field('event');
  return NAMES.includes(name) ? [{ name, value: JSON.parse(field('data')) } as AnswerEvent] : [];
}
