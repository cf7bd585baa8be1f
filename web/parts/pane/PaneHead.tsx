/** The head of the pane: which place is open, of what document, and where it is cited. */
import { useEffect, useRef } from 'preact/hooks';
import { fileAddress } from '../../api.js';
import { filePageOf } from '../../quote.js';
import { reasonIn } from '../../reason.js';
import type { Reading } from '../../state/useReading.js';
import { useTexts } from '../../texts/languages.js';
import { CitationSteps } from '../CitationSteps.js';
import { TakeAway } from '../take/TakeAway.js';

interface PaneHeadProps {
  titleId: string;
  reading: Reading;
  /** What is to be known of the reading of the document, such as pages read by OCR: it bears on every word below. */
  notes: readonly string[];
  onStep: (by: number) => void;
  onClose: () => void;
}

export function PaneHead({ titleId, reading, notes, onStep, onClose }: PaneHeadProps) {
  const texts = useTexts();
  const { places, index, opening } = reading;
  const place = places[index]!;
  const { documentId, title, symbol, label, parts, highlight } = place;
  const heading = useRef<HTMLHeadingElement>(null);
  // Stepping keeps the focus on the button, for the next step.
  useEffect(() => heading.current?.focus(), [opening]);
  return (
    <>
      <div class="pane-tools">
        <CitationSteps {...{ count: places.length, index, onStep }} />
        <button type="button" onClick={onClose}>
          {texts.close}
        </button>
      </div>
      <h2 id={titleId} ref={heading} tabIndex={-1} dir="auto" title={title}>
        {title}
      </h2>
      <div class="pane-place">
        {symbol && !label.includes(symbol) && <bdi>{symbol}</bdi>}
        <bdi>{label}</bdi>
        <a href={fileAddress(documentId, filePageOf({ parts, highlight }))} target="_blank" rel="noreferrer">
          {texts.originalFile}
        </a>
        <TakeAway place={place} />
      </div>
      {notes.length > 0 && (
        <ul class="pane-notes" aria-label={texts.documentNotes}>
          {notes.map((note) => (
            <li key={note} dir="auto">
              {reasonIn(texts, note)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
