/** From some words to others, as a reader would mark it: whole words, but single characters where most is the same. */
import { diffArrays } from 'diff';
import type { VerifiedFragment } from '../contract.js';

export type Change = VerifiedFragment['changes'][number];

/** White space, a Chinese character, a word of letters and figures, or any other character. */
const TOKEN =
  /\s+|\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+|[^\s\p{L}\p{M}\p{N}]|[\p{L}\p{M}\p{N}]/gu;

/**
 * @returns In order; the `same` and `pasted` texts together are `pasted`, and the `same` and `source` ones `source` but for
 *   white space: blanks and line ends count as the same.
 */
export function wordChanges(pasted: string, source: string): Change[] {
  const [ours, theirs] = [pasted, source].map((text) => text.match(TOKEN) ?? []);
  const changes = new Changes();
  let [i, j] = [0, 0];
  const pieces = diffArrays(theirs!, ours!, { comparator: isSame });
  for (const [n, { count = 0, added, removed }] of pieces.entries()) {
    if (removed) {
      // What is pasted in its place comes next, and stands first.
      const next = pieces[n + 1];
      const replaced = next?.added ? ours!.slice(i, i + (next.count ?? 0)).join('') : '';
      changes.replace(replaced, theirs!.slice(j, j + count).join(''));
      j += count;
      if (next?.added) i += next.count ?? 0;
    } else if (!added || !pieces[n - 1]?.removed) {
      const text = ours!.slice(i, i + count).join('');
      if (added) changes.replace(text, '');
      else {
        changes.same(text);
        j += count;
      }
      i += count;
    }
  }
  return changes.all;
}

function isSame(left: string, right: string): boolean {
  return left === right || (/^\s/.test(left) && /^\s/.test(right));
}

/** Collects changes; neighbours of a kind become one, and of each place the pasted words come first. */
export class Changes {
  readonly all: Change[] = [];

  same(text: string): void {
    this.add('same', text);
  }

  /** One word for another is marked where it differs, unless most of it does. */
  replace(pasted: string, source: string): void {
    const [before, after] = commonEnds(pasted, source);
    const kept = before + after;
    const keeps = 2 * kept >= Math.max(pasted.length, source.length);
    const [head, tail] = keeps ? [before, after] : [0, 0];
    this.same(pasted.slice(0, head));
    this.add('pasted', pasted.slice(head, pasted.length - tail));
    this.add('source', source.slice(head, source.length - tail));
    this.same(pasted.slice(pasted.length - tail));
  }

  append(changes: readonly Change[]): void {
    for (const { kind, text } of changes) this.add(kind, text);
  }

  private add(kind: Change['kind'], text: string): void {
    if (text === '') return;
    const last = this.all.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (kind === 'pasted' && last?.kind === 'source' && this.all.at(-2)?.kind === 'pasted')
      this.all.at(-2)!.text += text;
    else if (kind === 'pasted' && last?.kind === 'source') this.all.splice(-1, 0, { kind, text });
    else this.all.push({ kind, text });
  }
}

/** How many characters the texts have in common at their beginning and at their end; no pair of surrogates is parted. */
function commonEnds(left: string, right: string): [number, number] {
  const [ours, theirs] = [[...left], [...right]];
  const most = Math.min(ours.length, theirs.length);
  let [before, after] = [0, 0];
  while (before < most && ours[before] === theirs[before]) before++;
  while (after < most - before && ours.at(-1 - after) === theirs.at(-1 - after)) after++;
  const tail = after === 0 ? 0 : ours.slice(-after).join('').length;
  return [ours.slice(0, before).join('').length, tail];
}
