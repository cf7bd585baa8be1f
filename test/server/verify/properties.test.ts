/** Verification of random quotations of random documents: what was done to them is found, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INVISIBLE } from '../../../index/spans.js';
import type { IndexedDocument } from '../../../index/types.js';
import { faultOf } from '../../../server/cite.js';
import type { Verification } from '../../../server/contract.js';
import { verify } from '../../../server/verify/verify.js';
import { documentOf } from '../../index/documents.js';
import { plainTexts } from '../../index/random-texts.js';
import { seeded } from '../../support/seeded.js';

const RUNS = { numRuns: 60 };
const NUMERALS = 'zero one two three four five six seven eight nine ten'.split(' ');

/** Sentences of invented words, so that none is like another; wrapped at 70 columns, with a header on each page. */
function inventedDocuments(seed: number): IndexedDocument[] {
  const random = seeded(seed);
  const next = (below: number) => Math.floor(random() * below);
  const word = () =>
    Array.from(
      { length: 2 + next(3) },
      () => 'bdfgklmnprstvz'.charAt(next(14)) + 'aeiou'.charAt(next(5)),
    ).join('');
  const sentence = () => {
    const words = Array.from({ length: 12 + next(6) }, word);
    words[4] = `${words[4]},`;
    words[7] = `${next(9) + 1}${next(10)}${next(10)}`;
    return `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`;
  };
  return [1, 2, 3].map((n) => {
    const lines = Array.from({ length: 6 }, (_, i) => wrapped(`${i + 1}. ${sentence()} ${sentence()}`));
    lines.splice(3, 0, `AB/${n}/7\npage 2`);
    return documentOf(
      `AB/${n}/7\n\n${lines.join('\n\n')}\n\nAB/${n}/7\npage 3\n\n${wrapped(sentence())}\n`,
      {},
      `${n}.txt`,
    );
  });
}

function wrapped(text: string): string {
  return text.replace(/(.{50,69}) /g, '$1\n');
}

const corpora = [1, 2, 3].map(inventedDocuments);
const quotations = fc.record({
  corpus: fc.nat(2),
  document: fc.nat(2),
  sentence: fc.nat(8),
});

interface Quotation {
  corpus: number;
  document: number;
  sentence: number;
}

function documentsOf({ corpus }: Quotation): IndexedDocument[] {
  return corpora[corpus]!;
}

function documentIn(from: Quotation): IndexedDocument {
  return documentsOf(from)[from.document]!;
}

/** A sentence of the body, as it is read. */
function quoted(from: Quotation): string {
  const long = documentIn(from).sentences.filter(({ text }) => text.length > 60);
  return long[from.sentence % long.length]!.text.replace(/^\d+\. /, '');
}

function marked({ fragments }: Verification) {
  return fragments.flatMap(({ changes }) => changes.filter(({ kind }) => kind !== 'same'));
}

/** What holds for any verification. */
function expectSound(documents: readonly IndexedDocument[], { text, fragments }: Verification): void {
  let at = 0;
  for (const { start, end, changes, places, placeCount, verdict } of fragments) {
    expect(start).toBeGreaterThanOrEqual(at);
    at = end;
    const pasted = changes.filter(({ kind }) => kind !== 'source').map((change) => change.text);
    expect(pasted.join('')).toBe(text.slice(start, end));
    const source = changes.filter(({ kind }) => kind !== 'pasted').map((change) => change.text);
    if (verdict !== 'exact') expect(inkOf(source.join(''))).toBe(inkOf(places[0]!.quote));
    expect(placeCount).toBeGreaterThanOrEqual(places.length);
    for (const place of places) {
      const document = documents.find(({ id }) => id === place.documentId)!;
      expect(faultOf(place, document)).toBeNull();
      if (verdict === 'exact' && place === places[0]) {
        const [first, last] = [place.parts[0]!, place.parts.at(-1)!];
        expect(document.text.slice(first.start, last.end)).toContain(visiblePart(text.slice(start, end)));
      }
    }
  }
}

/** Hyphens of broken words and invisible characters at either end are in no part. */
function visiblePart(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Hyphens at the ends of lines and what is invisible are pasted, but not read. */
function inkOf(text: string): string {
  return text.replace(new RegExp(`[\\s\\u2010-]|${INVISIBLE.source}`, 'gu'), '');
}

describe('exact', () => {
  it('is every slice of every text, whatever it holds', () => {
    const texts = fc.tuple(plainTexts, fc.nat(), fc.integer({ min: 1, max: 120 }));
    fc.assert(
      fc.property(texts, ([text, from, length]) => {
        const start = from % text.length;
        const slice = text
          .slice(start, start + length)
          .replace(/\p{Surrogate}/gu, '')
          .replaceAll('\ufffd', '')
          .trim();
        fc.pre(text.includes(slice) && (slice.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= 2);
        const documents = [documentOf(text)];
        const verification = verify({ documents, text: slice });
        expect(verification.verdict).toBe('exact');
        expectSound(documents, verification);
        const [fragment] = verification.fragments;
        const isOnlyOne = text.indexOf(slice) === text.lastIndexOf(slice);
        if (isOnlyOne && fragment!.end - fragment!.start === slice.length) {
          const { parts } = fragment!.places[0]!;
          const inner = visiblePart(slice);
          expect(parts[0]!.start).toBeLessThanOrEqual(text.indexOf(slice) + slice.indexOf(inner));
          expect(parts.at(-1)!.end).toBeGreaterThanOrEqual(
            text.indexOf(slice) + slice.indexOf(inner) + inner.length,
          );
        }
      }),
      { numRuns: 120 },
    );
  });
});

describe('variant', () => {
  const CHANGES = {
    wraps: (text: string) => text.replace(/(\w) (\w)/, '$1\n  $2'),
    punctuation: (text: string) => text.replace(',', '，'),
    case: (text: string) => text.replace(/[a-z]/, (letter) => letter.toUpperCase()),
    width: (text: string) =>
      text.replace(/[a-z](?=[^a-z]*$)/, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  };
  const names = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

  it('names exactly the differences that there are', () => {
    fc.assert(
      fc.property(quotations, fc.subarray(names, { minLength: 1 }), (from, chosen) => {
        const text = chosen.reduce((words, name) => CHANGES[name](words), quoted(from));
        const verification = verify({ documents: documentsOf(from), text });
        expect(verification.verdict).toBe('variant');
        expectSound(documentsOf(from), verification);
        const { text: source } = documentIn(from);
        // As it is read it may differ from the text in its wraps already.
        const wraps = source.includes(quoted(from)) ? [] : ['wraps'];
        const { differences, placeCount } = verification.fragments[0]!;
        expect(differences.toSorted()).toEqual([...new Set([...chosen, ...wraps])].toSorted());
        expect(placeCount).toBe(1);
      }),
      RUNS,
    );
  });
});

describe('nearest', () => {
  it('marks one changed digit and nothing else', () => {
    fc.assert(
      fc.property(quotations, fc.integer({ min: 1, max: 9 }), (from, more) => {
        const words = quoted(from);
        const at = words.search(/\d/);
        const digit = String((Number(words.charAt(at)) + more) % 10);
        const verification = verify({
          documents: documentsOf(from),
          text: words.slice(0, at) + digit + words.slice(at + 1),
        });
        expect(verification.verdict).toBe('nearest');
        expectSound(documentsOf(from), verification);
        expect(marked(verification)).toEqual([
          { kind: 'pasted', text: digit },
          { kind: 'source', text: words.charAt(at) },
        ]);
        expect(verification.fragments[0]!.places[0]!.documentId).toBe(documentIn(from).id);
      }),
      RUNS,
    );
  });

  it('marks an inserted word, or one that was left out, and nothing else', () => {
    fc.assert(
      fc.property(quotations, fc.integer({ min: 1, max: 10 }), fc.boolean(), (from, n, leaveOut) => {
        const words = quoted(from).split(' ');
        const [word] = leaveOut ? words.splice(n, 1) : words.splice(n, 0, 'not') && ['not'];
        const text = words.join(' ');
        const verification = verify({ documents: documentsOf(from), text });
        expect(verification.verdict).toBe('nearest');
        expectSound(documentsOf(from), verification);
        const changes = marked(verification);
        expect(changes.map(({ kind }) => kind)).toEqual([leaveOut ? 'source' : 'pasted']);
        expect(changes[0]!.text.trim()).toBe(word);
      }),
      RUNS,
    );
  });
});

describe('stitched', () => {
  it('finds both of two pieces of different places', () => {
    fc.assert(
      fc.property(quotations, quotations, (one, two) => {
        const [first, second] = [quoted(one), quoted({ ...two, corpus: one.corpus })];
        fc.pre(first !== second);
        const halves = [
          first.split(' ').slice(0, 8).join(' '),
          second.split(' ').slice(-6).join(' '),
        ] as const;
        const text = halves.join(' ');
        const verification = verify({ documents: documentsOf(one), text });
        expect(verification.verdict).toBe('stitched');
        expectSound(documentsOf(one), verification);
        expect(verification.fragments.map(({ start, end }) => text.slice(start, end))).toEqual(halves);
        const ids = [one.document, two.document].map((n) => documentsOf(one)[n]!.id);
        expect(verification.fragments.map(({ places }) => places[0]!.documentId)).toEqual(ids);
      }),
      RUNS,
    );
  });
});

describe('absent', () => {
  it('is what other documents say', () => {
    fc.assert(
      fc.property(quotations, fc.nat(2), (from, other) => {
        fc.pre(other !== from.corpus);
        const documents = corpora[other]!;
        expect(verify({ documents, text: quoted(from) }).verdict).toBe('absent');
      }),
      RUNS,
    );
  });
});

describe('any text at all', () => {
  it('is verified soundly', () => {
    fc.assert(
      fc.property(plainTexts, plainTexts, fc.nat(), (text, other, cut) => {
        const documents = [documentOf(text), documentOf(other, {}, 'b.txt')];
        const at = cut % text.length;
        const pasted = `${text.slice(at, at + 80)}${other.slice(0, 60)}${NUMERALS[cut % 11]}`.replace(
          /\p{Surrogate}/gu,
          '',
        );
        expectSound(documents, verify({ documents, text: pasted }));
      }),
      { numRuns: 120 },
    );
  });

  it.each([
    ['one letter', 'a'.repeat(20_000), 'a'.repeat(60_000)],
    ['one word', 'no '.repeat(6000), 'no '.repeat(20_000)],
    ['one letter of another', 'b'.repeat(20_000), 'a'.repeat(60_000)],
    ['one letter and a last one', `${'a'.repeat(19_000)}b`, 'a'.repeat(60_000)],
    ['ellipses', 'a … '.repeat(5000), 'a … b '.repeat(9000)],
    ['marks of footnotes', 'x[1]'.repeat(5000), 'x[2]'.repeat(9000)],
    ['Chinese', '核武器'.repeat(6000), '核武器不'.repeat(9000)],
  ])('is verified in time: %s', (_, text, source) => {
    const documents = [documentOf(source)];
    const begun = process.cpuUsage();
    expectSound(documents, verify({ documents, text }));
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});
