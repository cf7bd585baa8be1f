/**
 * DOCX: the text of blocks with tracked changes accepted, notes behind the body. Read here and by no library, since
 * none that is well kept gives the numbers that Word counts, and pin cites name them.
 */
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { PinciteError } from '../errors.js';
import type { Extracted, Span } from '../types.js';
import { DocumentText } from './docx/document-text.js';
import { ListCounter } from './docx/list-counter.js';
import { type Block, type Findings, type NoteReference, noFindings } from './docx/model.js';
import { markReferences } from './docx/note-marks.js';
import { notesOn } from './docx/notes-on.js';
import { readStory, type StoryContext } from './docx/story.js';
import { Styles } from './docx/styles.js';
import { titleOf } from './docx/title.js';
import { openWordFile, type WordFile } from './docx/word-file.js';
import { elementsOf, type XmlElement } from './xml.js';

/** Metadata of the document that `load` returns. */
export type DocxMetadata = Record<string, unknown> & Omit<Extracted, 'text'>;

export class DocxLoader extends BaseDocumentLoader {
  constructor(private readonly content: Uint8Array) {
    super();
  }

  /** One document. Rejects with a PinciteError where the bytes are no DOCX file, or it holds no words. */
  override async load(): Promise<LangChainDocument<DocxMetadata>[]> {
    const file = await openWordFile(this.content);
    const { text: pageContent, ...metadata } = textOf(file);
    return [new LangChainDocument({ pageContent, metadata })];
  }
}

/** What the walks through a file's texts share. */
interface Reading {
  file: WordFile;
  context: StoryContext;
  body: Block[];
}

function textOf(file: WordFile): Extracted {
  const { context, body } = readBody(file);
  const { found } = context;
  markReferences(found.references, found.sections, file.settings);
  const text = new DocumentText();
  text.add(body);
  const marks = [...text.marks];
  const footnotes = addNotes({ file, context, body }, text);
  const notes = [...file.notes, ...notesOn(found)];
  if (!/[\p{L}\p{N}]/u.test(text.text)) {
    throw new PinciteError('invalid-input', ['the file holds no words', ...notes].join('; '));
  }
  return {
    text: text.text,
    title: titleOf(body, text.text, file.properties),
    markup: marks,
    headings: text.headings.length > 0 ? text.headings : null,
    footnotes,
    shownNumbers: text.shownNumbers,
    notes,
  };
}

/** A field without an end would hide all that follows: the body is then read anew without regard to fields. */
function readBody(file: WordFile): Omit<Reading, 'file'> {
  const styles = new Styles(file.styles);
  const walk = (trustFields: boolean, found: Findings): Omit<Reading, 'file'> => {
    const lists = new ListCounter(file.numbering, styles);
    const context: StoryContext = { styles, found, lists, ownMark: '', trustFields };
    return { context, body: readStory(file.body, context) };
  };
  const reading = walk(true, noFindings());
  return reading.context.found.openField ? walk(false, noFindings()) : reading;
}

/** Footnotes, then endnotes, in the order that the text refers to them; one that it does not refer to is not shown. */
function addNotes({ file, context }: Reading, text: DocumentText): Span[] {
  const spans: Span[] = [];
  for (const note of ['footnote', 'endnote'] as const) {
    const root = note === 'footnote' ? file.footnotes : file.endnotes;
    const byId = new Map((root ? elementsOf(root, note) : []).map((one) => [one.attributes.id, one]));
    for (const reference of context.found.references.filter((other) => other.note === note)) {
      const element = byId.get(reference.id);
      byId.delete(reference.id);
      const span = element ? text.add(noteBlocks(element, reference, context)) : null;
      if (span) spans.push(span);
    }
  }
  return spans;
}

function noteBlocks(element: XmlElement, { mark }: NoteReference, context: StoryContext): Block[] {
  return readStory(element, { ...context, lists: null, ownMark: mark });
}
