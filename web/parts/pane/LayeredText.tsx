/** Text with marks that lie upon each other; its text content is the document's, letter for letter. */
import { Fragment } from 'preact';
import type { Piece, Run, Words } from '../../layers.js';
import { PlainText } from '../MarkedText.js';

/** @param current Position of the hit that is shown; −1 for none. */
export function LayeredText({ pieces, current }: { pieces: readonly Piece[]; current: number }) {
  return (
    <>
      {pieces.map(({ part, runs }, index) =>
        part === null ? (
          <Runs key={index} runs={runs} markClass="other" current={current} />
        ) : (
          <mark key={index} class="part" data-part={part}>
            <Runs runs={runs} markClass="highlight" current={current} />
          </mark>
        ),
      )}
    </>
  );
}

interface RunsProps {
  runs: readonly Run[];
  markClass: string;
  current: number;
}

function Runs({ runs, markClass, current }: RunsProps) {
  return (
    <>
      {runs.map(({ marked, words }, index) =>
        marked ? (
          <mark key={index} class={markClass}>
            <AllWords words={words} current={current} />
          </mark>
        ) : (
          <AllWords key={index} words={words} current={current} />
        ),
      )}
    </>
  );
}

/** The name of a page that begins is drawn from the attribute, outside the text. */
function AllWords({ words, current }: { words: readonly Words[]; current: number }) {
  return (
    <>
      {words.map(({ text, hit, turn }, index) => (
        <Fragment key={index}>
          {turn !== null && <span class="page-turn" data-page={turn} />}
          {hit === null ? (
            <PlainText text={text} />
          ) : (
            <mark class={hit === current ? 'found found-current' : 'found'} data-hit={hit}>
              <PlainText text={text} />
            </mark>
          )}
        </Fragment>
      ))}
    </>
  );
}
