/** The marks of footnotes and endnotes as Word counts them (ECMA-376 part 1, 17.11). */
import { elementAt, type XmlElement } from '../xml.js';
import type { NoteReference } from './model.js';
import { formatNumber } from './number-formats.js';
import { valueAt } from './styles.js';

interface Counting {
  format: string;
  start: number;
  restart: string;
}

/** Sets the marks of all references; leaves those empty that depend on where Word breaks pages. */
export function markReferences(
  references: readonly NoteReference[],
  sections: readonly XmlElement[],
  settings: XmlElement | null,
): void {
  for (const note of ['footnote', 'endnote'] as const) {
    const countingIn = (section: number) => countingOf(note, sections[section], settings);
    let last: { section: number; number: number } | null = null;
    for (const reference of references.filter((other) => other.note === note && !other.custom)) {
      const { format, start, restart }: Counting = countingIn(reference.section);
      const anew = !last || (restart === 'eachSect' && last.section !== reference.section);
      const number: number = anew || !last ? start : last.number + 1;
      reference.mark = restart === 'eachPage' ? '' : (formatNumber(format, number) ?? '');
      last = { section: reference.section, number };
    }
  }
}

/** A section's own rules go before the document's. */
function countingOf(
  note: NoteReference['note'],
  section: XmlElement | undefined,
  settings: XmlElement | null,
): Counting {
  const own = elementAt(section, `${note}Pr`);
  const common = elementAt(settings ?? undefined, `${note}Pr`);
  const stated = (name: string) => valueAt(own, name) ?? valueAt(common, name);
  return {
    format: stated('numFmt') ?? (note === 'footnote' ? 'decimal' : 'lowerRoman'),
    start: Number(stated('numStart') ?? 1),
    restart: stated('numRestart') ?? 'continuous',
  };
}
