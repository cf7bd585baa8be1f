/** How a document stands to another by its own symbol: A/C.1/56/L.1/Rev.1 is revision 1 of A/C.1/56/L.1. */
import type { Relation } from '../types.js';

const KINDS = { Rev: 'revision', Add: 'addendum', Corr: 'corrigendum' } as const;
const SUFFIX = /^(.+)\/(Rev|Add|Corr)\.(\d{1,3})$/;

/** Null for a document of its own, or without a symbol. The last suffix counts: a revision may have an addendum. */
export function relationOf(symbol: string | null): Relation | null {
  const found = SUFFIX.exec(symbol ?? '');
  if (!found) return null;
  return { base: found[1]!, kind: KINDS[found[2] as keyof typeof KINDS], number: found[3]! };
}
