/** EPUB: the chapters in reading order, each read as HTML. */
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { messageOf, PinciteError } from '../errors.js';
import type { Heading, Span } from '../types.js';
import { declaredCharset } from './declared-charset.js';
import { decodeText } from './decode.js';
import { readPackage } from './epub-package.js';
import { extractChapter, structuring } from './html-page.js';
import type { PageText } from './html-text.js';
import { parseHtml } from './html-tree.js';
import { type Archive, openArchive } from './unzip.js';

const BETWEEN_CHAPTERS = '\n\n';

export class EpubLoader extends BaseDocumentLoader {
  constructor(private readonly content: Uint8Array) {
    super();
  }

  /** One document. Rejects with a PinciteError where the file is no EPUB, is protected, or holds no words. */
  override async load(): Promise<LangChainDocument[]> {
    const archive = await openArchive(this.content);
    const { title, chapters, notes } = await readPackage(archive);
    const book: Book = { chapters: [], notes: [...notes] };
    for (const name of chapters) await addChapter(book, archive, name);
    const missing = chapters.filter((name) => name === null).length;
    if (missing > 0) book.notes.push(`chapters that the book names are not in it (${missing})`);
    const { text, headings, ...spans } = joined(book.chapters);
    if (text === '')
      throw new PinciteError('invalid-input', 'the book holds no words: its pages may be pictures');
    const metadata = { ...spans, title, headings: structuring(headings), notes: book.notes };
    return [new LangChainDocument({ pageContent: text, metadata })];
  }
}

interface Book {
  chapters: PageText[];
  notes: string[];
}

/** A chapter that cannot be read costs itself and a note. */
async function addChapter(book: Book, archive: Archive, name: string | null): Promise<void> {
  if (name === null) return;
  try {
    const content = await archive.read(name);
    const source = decodeText(content, declaredCharset(content));
    const chapter = extractChapter(parseHtml(source.text, true));
    if (chapter.text !== '') book.chapters.push(chapter);
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
    book.notes.push(`"${name}" is not read: ${messageOf(error)}`);
  }
}

function joined(chapters: readonly PageText[]): PageText {
  const texts: string[] = [];
  const whole: PageText = { text: '', headings: [], footnotes: [], shownNumbers: [] };
  let at = 0;
  for (const { text, headings, footnotes, shownNumbers } of chapters) {
    whole.headings.push(...headings.map((heading) => moved<Heading>(heading, at)));
    whole.footnotes.push(...footnotes.map((note) => moved<Span>(note, at)));
    whole.shownNumbers.push(...shownNumbers.map((number) => ({ ...number, at: number.at + at })));
    texts.push(text);
    at += text.length + BETWEEN_CHAPTERS.length;
  }
  return { ...whole, text: texts.join(BETWEEN_CHAPTERS) };
}

function moved<Range extends Span>(range: Range, by: number): Range {
  return { ...range, start: range.start + by, end: range.end + by };
}
