import type { DocumentSummary } from '../../../server/contract.js';
import { reasonIn } from '../../reason.js';
import { type Texts, useTexts } from '../../texts/languages.js';
import { removedText } from './removed-text.js';

interface RowTitleProps {
  document: DocumentSummary;
  /** Of the file itself. */
  address: string;
  /** Path of the file that a duplicate has its content from. */
  original: string | null;
}

/** Title and path of a file, with what is to be known about it. */
export function RowTitle({ document, address, original }: RowTitleProps) {
  const texts = useTexts();
  const { title, source, uploaded, removed, notes } = document;
  const isInTrash = removed && uploaded;
  const ofReading = notes.map((note) => reasonIn(texts, note));
  const said = [reasonOf(document, original, texts), ...ofReading].filter((note) => note !== null);
  return (
    <th scope="row">
      {isInTrash ? (
        <bdi>{title}</bdi>
      ) : (
        <a href={address} dir="auto">
          {title}
        </a>
      )}
      {source !== title && <bdi class="source">{source}</bdi>}
      {said.map((note) => (
        <p key={note} class="note" dir="auto">
          {note}
        </p>
      ))}
    </th>
  );
}

function reasonOf(document: DocumentSummary, original: string | null, texts: Texts): string | null {
  if (document.removed) return removedText(document, texts);
  if (original !== null) return texts.duplicateOf(original);
  return document.reason && reasonIn(texts, document.reason);
}
