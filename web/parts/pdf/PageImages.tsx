/** The pages of a PDF as they look, with the rectangles of the quoted words, opened at the first of them. */
import type { DocumentDetail, Place } from '../../../server/contract.js';
import { fileAddress, getRectangles } from '../../api.js';
import { carriesParts } from '../../blocks.js';
import { marksOf } from '../../page-marks.js';
import type { PdfFile } from '../../pdf-file.js';
import { filePageOf } from '../../quote.js';
import { type Loaded, useLoaded } from '../../state/useLoaded.js';
import { useTexts } from '../../texts/languages.js';
import { Failure } from '../Failure.js';
import { PageColumn } from './PageColumn.js';

export function PageImages({ document, place }: { document: DocumentDetail; place: Place }) {
  const texts = useTexts().pageImages;
  const { id, contentHash } = document;
  const file = useLoaded((signal) => openFile(id, signal), [id, contentHash]);
  const { loaded: marks } = useLoaded(
    (signal) => marksOf(document, place, (span) => getRectangles(id, span, signal)),
    [id, contentHash, place],
  );
  const areMissing = marks.state === 'failed' || (marks.state === 'loaded' && marks.value === null);
  const { loaded } = file;
  return (
    <div class="page-images">
      <p class="page-images-note" role="status">
        {areMissing && carriesParts(document.text, place.parts) && texts.unmarked}
      </p>
      {loaded.state === 'loading' && <p class="waiting">{texts.loading}</p>}
      {loaded.state === 'failed' && (
        <Failure title={texts.failed} error={loaded.error} onRetry={file.retry} />
      )}
      {loaded.state === 'loaded' && (
        <PageColumn
          file={loaded.value}
          document={document}
          opened={openedPage(place, loaded)}
          marks={marks.state === 'loaded' ? marks.value : null}
        />
      )}
    </div>
  );
}

/** The program that draws is loaded with the first file. */
async function openFile(id: string, signal: AbortSignal): Promise<PdfFile> {
  const { openPdf } = await import('../../pdf-file.js');
  return openPdf(fileAddress(id), signal);
}

/** Index of the page with the words that answer, from 0. */
function openedPage(place: Place, { value }: Extract<Loaded<PdfFile>, { state: 'loaded' }>): number {
  return Math.min((filePageOf(place) ?? 1) - 1, value.sizes.length - 1);
}
