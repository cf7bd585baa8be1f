/** Neighbouring blocks of the reflowed text, which the browser lays out only near the view. */
import { useMemo, useRef } from 'preact/hooks';
import type { NumberedHit } from '../../find.js';
import { cutByLayers, NO_LAYERS } from '../../layers.js';
import type { BlockMarks } from '../../place-marks.js';
import type { PlacedBlock, ReadingChunk, ReadingText } from '../../reading.js';
import { useNear } from '../../state/useNear.js';
import { useTexts } from '../../texts/languages.js';
import { LayeredText } from './LayeredText.js';
import { pageLabelOf } from './page-label.js';

interface ReadingChunkProps {
  reading: ReadingText;
  chunk: ReadingChunk;
  marks: BlockMarks;
  hits: readonly NumberedHit[];
  /** Position of the hit that is shown, where it is in this chunk; −1 elsewhere. */
  current: number;
}

const NO_HITS: readonly NumberedHit[] = [];

/** A search may find a word ten thousand times, so hits are drawn near the view only. */
export function ReadingChunkView({ reading, chunk, marks, hits, current }: ReadingChunkProps) {
  const element = useRef<HTMLDivElement>(null);
  const near = useNear(element, hits.length > 0);
  const shown = near || current >= 0 ? hits : NO_HITS;
  const blocks = useMemo(
    () =>
      reading.blocks.slice(chunk.from, chunk.to).map((block) => {
        const found = shown.filter(({ text }) => text === block.index);
        return (
          <BlockView
            key={block.index}
            {...{ block, marks, found, current }}
            isFirstNote={isFirstNote(reading, block)}
          />
        );
      }),
    [reading, chunk, marks, shown, current],
  );
  return (
    <div ref={element} class="chunk" style={{ '--lines': chunk.lines }}>
      {blocks}
    </div>
  );
}

interface BlockViewProps {
  block: PlacedBlock;
  marks: BlockMarks;
  found: readonly NumberedHit[];
  current: number;
  isFirstNote: boolean;
}

/**
 * Headings are all of the third level, below the title of the pane: what levels the document itself has is not known of
 * every format. Labels are drawn from attributes, outside the text.
 */
function BlockView({ block, marks, found, current, isFirstNote }: BlockViewProps) {
  const texts = useTexts();
  const { kind, text, turns, marginLabel, index } = block;
  const pages = turns.map(({ at, page }) => ({ at, label: pageLabelOf(page, texts) }));
  const layers = { ...NO_LAYERS, ...marks.get(index), found, turns: pages };
  const pieces = cutByLayers(text, { start: 0, end: text.length }, layers);
  const Element = kind === 'heading' ? 'h3' : 'p';
  return (
    <Element
      class={`block block-${kind}`}
      dir="auto"
      data-label={marginLabel ?? undefined}
      data-notes={isFirstNote ? texts.pane.footnotes : undefined}
    >
      <LayeredText pieces={pieces} current={current} />
    </Element>
  );
}

function isFirstNote({ blocks }: ReadingText, { kind, index }: PlacedBlock): boolean {
  return kind === 'footnote' && blocks[index - 1]?.kind !== 'footnote';
}
