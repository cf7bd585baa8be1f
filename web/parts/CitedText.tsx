import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Citation, DocumentDetail } from '../../server/contract.js';
import { type Block, type BlockPage, carriesParts, toBlocks } from '../blocks.js';
import { type Texts, useTexts } from '../texts/languages.js';
import { MarkedText } from './MarkedText.js';

const SETTLING_FRAMES = 8;

/** The document as it was read, with the cited words marked and in view. */
export function CitedText({ document, citation }: { document: DocumentDetail; citation: Citation }) {
  const texts = useTexts();
  const unchanged = carriesParts(document.text, citation.parts);
  const blocks = useMemo(() => toBlocks(document, unchanged ? citation : null), [document, citation]);
  const text = useRef<HTMLElement>(null);
  useEffect(() => showCitedWords(text.current!), [blocks]);
  return (
    <>
      {!unchanged && (
        <p class="warning" role="alert">
          {texts.documentChanged}
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section ref={text} class="document-text" aria-label={texts.documentText} tabIndex={0}>
        {blocks.map((block) => (
          <TextBlock
            key={block.start}
            block={block}
            pageLabel={block.page === null ? undefined : pageLabelOf(block.page, texts)}
          />
        ))}
      </section>
    </>
  );
}

/** As printed, or else the position in the file, called that. */
function pageLabelOf({ label, filePage }: BlockPage, texts: Texts): string | undefined {
  if (label !== null) return texts.page(label);
  return filePage === null ? undefined : texts.filePage(filePage);
}

/** The page label is drawn from the attribute, outside the text, so that what is selected is the document's alone. */
function TextBlock({ block, pageLabel }: { block: Block; pageLabel: string | undefined }) {
  return (
    <div class="block" data-page={pageLabel}>
      {block.pieces.map(({ part, runs }, index) =>
        part === null ? (
          <MarkedText key={index} runs={runs} markClass="" />
        ) : (
          <mark key={index} class="part" data-part={part}>
            <MarkedText runs={runs} markClass="highlight" />
          </mark>
        ),
      )}
    </div>
  );
}

/**
 * Blocks out of view have only a guessed height; near the view they are laid out, which moves what is below. So the
 * words are brought into view again for some frames, until all around them has its height.
 */
function showCitedWords(text: HTMLElement): () => void {
  const target = text.querySelector('mark.highlight') ?? text.querySelector('mark.part');
  let framesLeft = SETTLING_FRAMES;
  let frame: number;
  const show = () => {
    target?.scrollIntoView({ block: 'center' });
    if (target && framesLeft-- > 0) frame = requestAnimationFrame(show);
  };
  show();
  return () => cancelAnimationFrame(frame);
}
