/** The document reflowed for reading, with the cited words marked and in view. */
import { useMemo } from 'preact/hooks';
import { carriesParts } from '../../blocks.js';
import type { Hit, NumberedHit } from '../../find.js';
import { NO_MARKS, placeMarks } from '../../place-marks.js';
import { chunkOf, type ReadingText, rangesOf, readingTextOf } from '../../reading.js';
import { useTexts } from '../../texts/languages.js';
import { ReadingChunkView } from './ReadingChunkView.js';
import { TextFrame } from './TextFrame.js';
import type { PlacesHere, TextViewProps } from './text-view.js';

const NO_HITS: readonly NumberedHit[] = [];

export function ReadingView({ document, place, places, found, onGo }: TextViewProps) {
  const texts = useTexts();
  const reading = useMemo(() => readingTextOf(document), [document]);
  const unchanged = carriesParts(document.text, place.parts);
  const marks = useMemo(
    () => (unchanged ? placeMarks(reading, place, othersOf(places)) : null),
    [reading, place, places],
  );
  const ticks = useMemo(() => ticksOf(reading, places), [reading, places]);
  const hits = useMemo(() => hitsByChunk(reading, found?.hits ?? []), [reading, found?.hits]);
  const current = found?.current ?? -1;
  const currentChunk = current < 0 ? -1 : chunkOf(reading.chunks, found!.hits[current]!.text);
  return (
    <>
      {unchanged && !marks && (
        <p class="warning" role="alert">
          {texts.pane.unmarked}
        </p>
      )}
      <TextFrame kind="reading" ticks={ticks} onGo={onGo} shown={marks} hit={current}>
        {reading.chunks.map((chunk, index) => (
          <ReadingChunkView
            key={index}
            reading={reading}
            chunk={chunk}
            marks={marks?.get(index) ?? NO_MARKS}
            hits={hits.get(index) ?? NO_HITS}
            current={index === currentChunk ? current : -1}
          />
        ))}
      </TextFrame>
    </>
  );
}

function othersOf(places: PlacesHere) {
  return places.filter(({ current }) => !current).map(({ place }) => place);
}

function ticksOf(reading: ReadingText, places: PlacesHere) {
  return places.flatMap(({ place, index, current }) => {
    const { start } = place.highlight?.[0] ?? place.parts[0]!;
    const range = rangesOf(reading, [{ start, end: start + 1 }])?.[0];
    if (!range) return [];
    const child = chunkOf(reading.chunks, range.block);
    const { from, length } = reading.chunks[child]!;
    const before = reading.blocks.slice(from, range.block).reduce((sum, { text }) => sum + text.length, 0);
    return [{ index, current, child, share: (before + range.start) / length }];
  });
}

function hitsByChunk({ chunks }: ReadingText, hits: readonly Hit[]): ReadonlyMap<number, NumberedHit[]> {
  const byChunk = new Map<number, NumberedHit[]>();
  let chunk = 0;
  hits.forEach((hit, of) => {
    while (chunks[chunk]!.to <= hit.text) chunk += 1;
    if (!byChunk.has(chunk)) byChunk.set(chunk, []);
    byChunk.get(chunk)!.push({ ...hit, of });
  });
  return byChunk;
}
