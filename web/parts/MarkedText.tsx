/** Text with one kind of marks, and text that is shown as it is. */
import { Fragment } from 'preact';
import type { Run } from '../quote.js';

/** Text with its marked runs in <mark>; the text content is the runs', letter for letter. */
export function MarkedText({ runs, markClass }: { runs: Run[]; markClass: string }) {
  return (
    <>
      {runs.map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} class={markClass}>
            <PlainText text={text} />
          </mark>
        ) : (
          <PlainText key={index} text={text} />
        ),
      )}
    </>
  );
}

/** Some browsers draw a box for a form feed, so it is hidden rather than left out: the text stays exact. */
export function PlainText({ text }: { text: string }) {
  if (!text.includes('\f')) return <>{text}</>;
  return (
    <>
      {text.split('\f').map((piece, index) => (
        <Fragment key={index}>
          {index > 0 && <span hidden>{'\f'}</span>}
          {piece}
        </Fragment>
      ))}
    </>
  );
}
