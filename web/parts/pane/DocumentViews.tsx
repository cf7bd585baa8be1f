/** The open document in the view that the reader has chosen. */
import type { DocumentDetail, Place } from '../../../server/contract.js';
import { carriesParts } from '../../blocks.js';
import type { Found } from '../../state/useFind.js';
import { useTexts } from '../../texts/languages.js';
import { CitedText } from '../CitedText.js';
import { PageImages } from '../pdf/PageImages.js';
import { ReadingView } from './ReadingView.js';
import type { PlacesHere } from './text-view.js';
import type { PaneView } from './ViewChoice.js';

interface DocumentViewsProps {
  view: PaneView;
  document: DocumentDetail;
  place: Place;
  places: PlacesHere;
  found: Found | null;
  onGo: (index: number) => void;
}

/** All of them say where the cited words are no longer in the document. */
export function DocumentViews({ view, ...shown }: DocumentViewsProps) {
  const texts = useTexts();
  const { document, place } = shown;
  return (
    <>
      {!carriesParts(document.text, place.parts) && (
        <p class="warning" role="alert">
          {texts.documentChanged}
        </p>
      )}
      {view === 'reading' && <ReadingView {...shown} />}
      {view === 'extracted' && <CitedText {...shown} />}
      {view === 'page' && <PageImages document={document} place={place} />}
    </>
  );
}

/** Pages have pictures in a PDF only. */
export function viewsOf({ source, pageCount }: DocumentDetail): PaneView[] {
  const isPdf = source.toLowerCase().endsWith('.pdf') && pageCount !== null;
  return isPdf ? ['reading', 'extracted', 'page'] : ['reading', 'extracted'];
}
