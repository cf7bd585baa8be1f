/** A verification as text for a terminal. */
import type { Verification, VerifiedFragment } from '../contract.js';

const VERDICTS: Record<Verification['verdict'], string> = {
  exact: 'Exact: character for character',
  variant: 'The same words, written otherwise',
  nearest: 'Not in these words: the nearest are below',
  stitched: 'Stitched: pieces of different places',
  absent: 'Not in this corpus',
};

/** Pasted words are marked [-so-], words of the source {+so+}. */
export function readableVerification({ text, verdict, fragments }: Verification): string {
  const blocks = fragments.map((fragment) => {
    const pasted = verdict === 'stitched' ? [`“${text.slice(fragment.start, fragment.end)}”`] : [];
    return [...pasted, ...fragmentLines(fragment)].join('\n');
  });
  return `${[VERDICTS[verdict], ...blocks].join('\n\n')}\n`;
}

function fragmentLines({ verdict, differences, places, placeCount, changes }: VerifiedFragment): string[] {
  const told = differences.length > 0 ? `${verdict} (${differences.join(', ')})` : verdict;
  const [best] = places;
  const labels = places.map(({ label, title }) => (label.includes(title) ? label : `${label} (${title})`));
  const more = placeCount > places.length ? [`… ${placeCount} places in all`] : [];
  const marked = verdict === 'exact' ? [] : [indented(changes.map(markedText).join(''))];
  return [`${told}:`, ...labels, ...more, ...marked, indented(best?.quote ?? '')];
}

function markedText({ kind, text }: VerifiedFragment['changes'][number]): string {
  if (kind === 'same') return text;
  return kind === 'pasted' ? `[-${text}-]` : `{+${text}+}`;
}

function indented(text: string): string {
  return text.replace(/^|(?<=\n)/g, '    ');
}
