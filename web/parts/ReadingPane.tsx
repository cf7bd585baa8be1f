import { useEffect, useId, useRef } from 'preact/hooks';
import { fileAddress } from '../api.js';
import { openDocument } from '../cited-documents.js';
import { filePageOf } from '../quote.js';
import { useLoaded } from '../state/useLoaded.js';
import type { Reading } from '../state/useReading.js';
import { useTexts } from '../texts/languages.js';
import { CitationSteps } from './CitationSteps.js';
import { CitedText } from './CitedText.js';
import { Failure } from './Failure.js';
import { PaneFrame } from './PaneFrame.js';

interface ReadingPaneProps {
  reading: Reading;
  onStep: (by: 1 | -1) => void;
  onClose: () => void;
}

export function ReadingPane({ reading, onStep, onClose }: ReadingPaneProps) {
  const titleId = useId();
  return (
    <PaneFrame titleId={titleId} onClose={onClose}>
      <PaneContent {...{ titleId, reading, onStep, onClose }} />
    </PaneFrame>
  );
}

function PaneContent({ titleId, reading, onStep, onClose }: ReadingPaneProps & { titleId: string }) {
  const texts = useTexts();
  const { citations, index, opening } = reading;
  const citation = citations[index]!;
  const { documentId, title, symbol, label } = citation;
  const original = fileAddress(documentId, filePageOf(citation));
  const { loaded, retry } = useLoaded((signal) => openDocument(citation, signal), [citation]);
  const heading = useRef<HTMLHeadingElement>(null);
  // Stepping keeps the focus on the button, for the next step.
  useEffect(() => heading.current?.focus(), [opening]);
  return (
    <>
      <div class="pane-head">
        <div class="pane-tools">
          <CitationSteps {...{ citations, index, onStep }} />
          <button type="button" onClick={onClose}>
            {texts.close}
          </button>
        </div>
        <h2 id={titleId} ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h2>
        <p class="pane-place">
          {symbol && !label.includes(symbol) && <bdi>{symbol}</bdi>}
          <bdi>{label}</bdi>
          <a href={original} target="_blank" rel="noreferrer">
            {texts.originalFile}
          </a>
        </p>
        {loaded.state === 'loaded' && <PaneNotes notes={loaded.value.notes} />}
      </div>
      {loaded.state === 'loading' && <p class="waiting">{texts.loadingDocument}</p>}
      {loaded.state === 'failed' && <Failure title={texts.loadFailed} error={loaded.error} onRetry={retry} />}
      {loaded.state === 'loaded' && <CitedText document={loaded.value} citation={citation} />}
    </>
  );
}

/** What is to be known of the reading of the document, such as pages read by OCR: it bears on every word below. */
function PaneNotes({ notes }: { notes: string[] }) {
  const texts = useTexts();
  if (notes.length === 0) return null;
  return (
    <ul class="pane-notes" aria-label={texts.documentNotes}>
      {notes.map((note) => (
        <li key={note} dir="auto">
          {note}
        </li>
      ))}
    </ul>
  );
}
