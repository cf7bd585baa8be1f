/** The reading pane: a cited document with the cited words marked, beside the answer or as a sheet over it. */
import { useId, useMemo, useRef } from 'preact/hooks';
import type { DocumentDetail, Place } from '../../server/contract.js';
import { carriesParts } from '../blocks.js';
import { openDocument } from '../cited-documents.js';
import { useFind } from '../state/useFind.js';
import { type Loaded, useLoaded } from '../state/useLoaded.js';
import { usePreference } from '../state/usePreference.js';
import type { Reading } from '../state/useReading.js';
import { useTexts } from '../texts/languages.js';
import { Failure } from './Failure.js';
import { PaneFrame } from './PaneFrame.js';
import { DocumentViews, viewsOf } from './pane/DocumentViews.js';
import { FindBar } from './pane/FindBar.js';
import { PaneHead } from './pane/PaneHead.js';
import { type PaneView, paneViews, ViewChoice } from './pane/ViewChoice.js';

interface ReadingPaneProps {
  reading: Reading;
  /** By so many places, forward or back. */
  onStep: (by: number) => void;
  onClose: () => void;
}

export function ReadingPane(props: ReadingPaneProps) {
  const titleId = useId();
  return (
    <PaneFrame titleId={titleId} onClose={props.onClose}>
      <PaneContent titleId={titleId} {...props} />
    </PaneFrame>
  );
}

function PaneContent({ titleId, reading, onStep, onClose }: ReadingPaneProps & { titleId: string }) {
  const texts = useTexts();
  const { places, index } = reading;
  const place = places[index]!;
  const { loaded, retry } = useLoaded((signal) => openDocument(place, signal), [place]);
  const document = useOpen(loaded, place);
  const [chosen, choose] = usePreference<PaneView>({
    name: 'pane-view',
    choices: paneViews,
    fallback: 'reading',
  });
  const choices = document ? viewsOf(document) : [];
  const view = choices.includes(chosen) ? chosen : 'reading';
  const finding = useFind(document, view === 'extracted' ? view : 'reading', place.parts[0]!.start);
  const placesHere = useMemo(() => placesIn(reading), [reading]);
  return (
    <>
      <div class="pane-head">
        <PaneHead {...{ titleId, reading, onStep, onClose }} notes={document?.notes ?? []} />
        {document && (
          <div class="pane-views">
            <ViewChoice view={view} choices={choices} onChoose={choose} />
            {view !== 'page' && <FindBar finding={finding} />}
          </div>
        )}
      </div>
      {loaded.state === 'loading' && !document && <p class="waiting">{texts.loadingDocument}</p>}
      {loaded.state === 'failed' && <Failure title={texts.loadFailed} error={loaded.error} onRetry={retry} />}
      {document && (
        <DocumentViews
          {...{ view, document, place }}
          places={placesHere}
          found={finding.found}
          onGo={(to) => onStep(to - index)}
        />
      )}
    </>
  );
}

/** The document of the place; while it is looked up, the one that is open already if it is the same. */
function useOpen(loaded: Loaded<DocumentDetail>, { documentId, parts }: Place): DocumentDetail | null {
  const last = useRef<DocumentDetail | null>(null);
  if (loaded.state === 'loaded') last.current = loaded.value;
  if (loaded.state !== 'loading') return loaded.state === 'loaded' ? loaded.value : null;
  const open = last.current;
  return open?.id === documentId && carriesParts(open.text, parts) ? open : null;
}

/** The places of the open document among all. */
function placesIn({ places, index }: Reading) {
  const open = places[index]!;
  return places
    .map((place, position) => ({ place, index: position, current: position === index }))
    .filter(({ place }) => place.documentId === open.documentId);
}
