/** Where annexes of a treaty end: at another instrument, and never for sure before the text in another language. */
import { firstSpanFrom } from '../spans.js';
import type { Annex } from '../types.js';
import { ENDED, type Layout, wordsOf } from './layout.js';
import { type UnitLine, unitLines } from './units.js';

const INSTRUMENT =
  /^(?:Optional |Additional )?(?:Protocol|Protocole|Protocolo|Протокол|البروتوكول|بروتوكول)(?=\s|$)|^(?:关于|關於)?.{0,40}(?:议定书|議定書)$/iu;
/** The title of an annex may name an instrument, too. */
const TITLE_LINES = 3;

/** The annexes without those that the text in another language, or another text, may have begun in. */
export function sureAnnexes(layout: Layout, annexes: readonly Annex[]): Annex[] {
  const [first] = annexes;
  if (!first) return [];
  const articles = unitLines(layout, 0, layout.lines.length).filter(
    ({ name, heading }) => heading && name.kind === 'article' && name.number === 1,
  );
  const body = articles.filter((unit) => startOf(layout, unit) < first.start);
  if (body.length === 0) return [...annexes];
  const others = articles.filter(({ name }) => body.every((own) => own.name.word !== name.word));
  return annexes
    .map((annex) => ({ ...annex, end: endOf(layout, annex) }))
    .filter((annex) => !others.some((unit) => holds(annex, startOf(layout, unit))));
}

function startOf(layout: Layout, unit: UnitLine): number {
  return layout.lines[unit.line]!.start;
}

function holds(annex: Annex, offset: number): boolean {
  return annex.start <= offset && offset < annex.end;
}

function endOf(layout: Layout, annex: Annex): number {
  const first = firstSpanFrom(layout.lines, annex.start);
  const found = layout.lines.find((line, i) => {
    if (i <= first + TITLE_LINES || line.start >= annex.end || !layout.starts[i]) return false;
    const words = wordsOf(layout, line);
    return INSTRUMENT.test(words) && !ENDED.test(words) && line.width < 120;
  });
  return found?.start ?? annex.end;
}
