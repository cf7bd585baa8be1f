/** The document as it was extracted, letter for letter, with the cited words marked and in view. */
import { useMemo, useRef } from 'preact/hooks';
import type { Span } from '../../server/contract.js';
import { type Block, carriesParts, toBlocks } from '../blocks.js';
import { cutByLayers, NO_LAYERS, type Numbered } from '../layers.js';
import { linesOf } from '../lines.js';
import { lowerBound } from '../lower-bound.js';
import { type PlaceLayers, sourceMarks } from '../place-marks.js';
import type { Found } from '../state/useFind.js';
import { useNear } from '../state/useNear.js';
import { useTexts } from '../texts/languages.js';
import { LayeredText } from './pane/LayeredText.js';
import { pageLabelOf } from './pane/page-label.js';
import { TextFrame } from './pane/TextFrame.js';
import type { PlacesHere, TextViewProps } from './pane/text-view.js';

const NO_MARKS: PlaceLayers = { parts: [], highlight: [], others: [] };
const NO_HITS: readonly number[] = [];

export function CitedText({ document, place, places, found, onGo }: TextViewProps) {
  const { text } = document;
  const blocks = useMemo(() => toBlocks(document), [document]);
  const unchanged = carriesParts(text, place.parts);
  const marks = useMemo(() => {
    const others = places.filter(({ current }) => !current).map((other) => other.place);
    return sourceMarks(text, unchanged ? place : null, others);
  }, [text, place, places]);
  const ticks = useMemo(() => ticksOf(blocks, places), [blocks, places]);
  const hits = useMemo(() => hitsByBlock(blocks, found), [blocks, found?.hits]);
  return (
    <TextFrame kind="extracted" ticks={ticks} onGo={onGo} shown={marks} hit={found?.current ?? -1}>
      {blocks.map((block, index) => (
        <TextBlock
          key={block.start}
          {...{ text, block, found }}
          marks={marksIn(block, marks) ? marks : NO_MARKS}
          hits={hits.get(index) ?? NO_HITS}
        />
      ))}
    </TextFrame>
  );
}

interface TextBlockProps {
  text: string;
  block: Block;
  marks: PlaceLayers;
  found: Found | null;
  /** Positions of the hits that stand in the block. */
  hits: readonly number[];
}

/**
 * The page label is drawn from the attribute, outside the text, so that what is selected is the document's alone. Hits
 * are drawn near the view only: a search may find a word ten thousand times.
 */
function TextBlock({ text, block, marks, found, hits }: TextBlockProps) {
  const texts = useTexts();
  const element = useRef<HTMLDivElement>(null);
  const near = useNear(element, hits.length > 0);
  const current = found && hits.includes(found.current) ? found.current : -1;
  const shown = near || current >= 0 ? hits : NO_HITS;
  const lines = useMemo(() => linesIn(text.slice(block.start, block.end)), [text, block]);
  const words = useMemo(() => {
    const layers = { ...NO_LAYERS, ...marks, found: found ? spansOf(found, shown) : [] };
    return <LayeredText pieces={cutByLayers(text, block, layers)} current={current} />;
  }, [text, block, marks, shown, current]);
  return (
    <div
      ref={element}
      class="chunk block"
      data-page={(block.page && pageLabelOf(block.page, texts)) || undefined}
      style={{ '--lines': lines }}
    >
      {words}
    </div>
  );
}

function linesIn(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + linesOf(line), 0);
}

/** In order of their beginnings, which is not that of the hits where a page header interrupts a paragraph. */
function spansOf({ hits, where }: Found, positions: readonly number[]): Numbered[] {
  const spans = positions.flatMap((of) => where.spansOf(hits[of]!).map((span) => ({ ...span, of })));
  return spans.sort((a, b) => a.start - b.start);
}

/** By the position of the block: the hits that begin in it, and those that go on in it. */
function hitsByBlock(blocks: readonly Block[], found: Found | null): ReadonlyMap<number, number[]> {
  const byBlock = new Map<number, number[]>();
  found?.hits.forEach((hit, of) => {
    const { start, end } = found.where.boundsOf(hit);
    for (let i = firstEndingAfter(blocks, start); (blocks[i]?.start ?? Infinity) < end; i++) {
      if (!byBlock.has(i)) byBlock.set(i, []);
      byBlock.get(i)!.push(of);
    }
  });
  return byBlock;
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return lowerBound(spans.length, (i) => spans[i]!.end <= offset);
}

function marksIn(block: Span, { parts, others }: PlaceLayers): boolean {
  return [...parts, ...others].some(({ start, end }) => start < block.end && end > block.start);
}

function ticksOf(blocks: readonly Block[], places: PlacesHere) {
  return places.flatMap(({ place, index, current }) => {
    const { start } = place.highlight?.[0] ?? place.parts[0]!;
    const child = blocks.findIndex(({ end }) => start < end);
    if (child < 0) return [];
    const block = blocks[child]!;
    return [{ index, current, child, share: (start - block.start) / (block.end - block.start) }];
  });
}
