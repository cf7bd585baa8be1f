/** Follows a permalink: opens the place in the reading pane, and says what became of its words. */
import { useContext, useEffect, useId, useRef } from 'preact/hooks';
import type { FoundPlace } from '../../../server/contract.js';
import { fileAddress } from '../../api.js';
import { useMediaQuery } from '../../state/useMediaQuery.js';
import { usePermalink } from '../../state/usePermalink.js';
import type { OpenPlace } from '../../state/useReading.js';
import { LanguageContext, useTexts } from '../../texts/languages.js';
import { Failure } from '../Failure.js';

interface LinkedPlaceProps {
  permalink: string;
  indexId: string | null;
  open: OpenPlace;
}

export function LinkedPlace({ permalink, indexId, open }: LinkedPlaceProps) {
  const texts = useTexts();
  const titleId = useId();
  const language = useContext(LanguageContext);
  const { followed, retry } = usePermalink({ permalink, indexId, language });
  const found = followed.state === 'loaded' ? followed.value : null;
  return (
    <section class="linked" aria-labelledby={titleId}>
      <h2 id={titleId}>{texts.take.linked}</h2>
      <output>
        {followed.state === 'waiting' && texts.take.waiting}
        {followed.state === 'loading' && texts.take.looking}
        {found && texts.take.found[found.state]}
      </output>
      {followed.state === 'failed' && (
        <Failure title={texts.take.linkFailed} error={followed.error} onRetry={retry} />
      )}
      {found && (found.place ? <Opened found={found} open={open} /> : <NotFound found={found} />)}
    </section>
  );
}

/** Opens by itself, but where the pane would cover what has to be known first: that the words have moved. */
function Opened({ found, open }: { found: FoundPlace; open: OpenPlace }) {
  const place = found.place!;
  const button = useRef<HTMLButtonElement>(null);
  const isBeside = useMediaQuery('(min-width: 900px)');
  const show = () => open([place], 0, button.current);
  useEffect(() => {
    if (isBeside || found.state === 'unchanged') show();
  }, [found]);
  return (
    <button ref={button} type="button" class="citation-label" onClick={show}>
      <bdi>{place.label}</bdi>
    </button>
  );
}

function NotFound({ found: { beginning, document } }: { found: FoundPlace }) {
  const texts = useTexts();
  return (
    <>
      <p>
        {texts.take.began} <q dir="auto">{beginning}…</q>
      </p>
      {document && (
        <a href={fileAddress(document.documentId)} target="_blank" rel="noreferrer">
          <bdi>{document.title}</bdi>
        </a>
      )}
    </>
  );
}
