/** An exported conversation as a Word document: quotes in a style of their own, references as footnotes. */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { byDirection, isRightToLeft } from './direction.js';
import { citationLines, corpusLines, documentLines, type Line } from './lines.js';
import type { QuoteRun } from './quote-runs.js';
import type { CitedDocument, Transcript, TranscriptCitation, TranscriptTurn } from './transcript.js';
import { STYLES, wordStyles } from './word-style.js';
import type { ExportWords } from './words/words.js';

type Style = Pick<IParagraphOptions, 'style' | 'heading' | 'keepNext'>;

export function wordOf(transcript: Transcript): Promise<Buffer> {
  const { words, title, exportedAt, turns, documents, corpus } = transcript;
  const citations = turns.flatMap((turn) => turn.citations);
  const file = new Document({
    title: printable(title),
    creator: 'Pincite',
    description: words.exported(exportedAt),
    styles: wordStyles(words.tag),
    footnotes: Object.fromEntries(
      citations.map(({ note, reference }) => [note, { children: [paragraph(` ${reference}`, {})] }]),
    ),
    sections: [
      {
        children: [
          paragraph(title, { heading: HeadingLevel.TITLE }),
          paragraph(words.exported(exportedAt), { style: STYLES.aside }),
          paragraph(words.howToRead, { style: STYLES.aside }),
          ...turns.flatMap((turn) => turnParagraphs(turn, words)),
          ...documentSection(documents, words),
          paragraph(words.corpus, { heading: HeadingLevel.HEADING_1 }),
          ...corpusLines(corpus, words).map((line) => lineParagraph(line, words)),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function turnParagraphs(turn: TranscriptTurn, words: ExportWords): Paragraph[] {
  const { question, query, askedAt, verdict, citations, unmatchedTerms, notInPassages } = turn;
  const aside = { style: STYLES.aside };
  const listed = (name: string, terms: readonly string[]) =>
    terms.length === 0 ? [] : [paragraph(name + words.colon + terms.join(words.listSeparator), aside)];
  return [
    paragraph(question, { heading: HeadingLevel.HEADING_1 }),
    paragraph(words.asked(askedAt), aside),
    ...(query === null ? [] : [paragraph(words.searchedFor + words.colon + query, aside)]),
    paragraph([{ text: words.verdicts[verdict], marked: false }], { keepNext: true }),
    ...listed(words.notInPassages, notInPassages),
    ...citations.flatMap((citation) => citationParagraphs(citation, words)),
    ...listed(words.unmatchedTerms, unmatchedTerms),
  ];
}

function citationParagraphs(citation: TranscriptCitation, words: ExportWords): Paragraph[] {
  const { note, runs, label, standing } = citation;
  return [
    paragraph(runs, { style: 'Quote' }, [new FootnoteReferenceRun(note)]),
    paragraph(label, { style: STYLES.label, keepNext: true }),
    ...(standing === 'unchanged'
      ? []
      : [paragraph(`⚠ ${words.warnings[standing]}`, { style: STYLES.warning })]),
    ...citationLines(citation, words).map((line) => lineParagraph(line, words)),
  ];
}

function lineParagraph({ name, value }: Line, { colon }: ExportWords): Paragraph {
  return paragraph(name + colon + value, { style: STYLES.lines });
}

/** A table, whose head is printed anew on each page. */
function documentSection(documents: readonly CitedDocument[], words: ExportWords): (Paragraph | Table)[] {
  const heading = paragraph(words.documents, { heading: HeadingLevel.HEADING_1 });
  if (documents.length === 0) return [heading];
  const head = [words.document, words.contentHash].map((name) =>
    cell([paragraph(name, { style: STYLES.head })]),
  );
  const rows = documents.map((document) => documentRow(document, words));
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: COLUMNS,
    rows: [new TableRow({ tableHeader: true, children: head }), ...rows],
  });
  return [heading, table];
}

/** In twentieths of a point, of the 9026 between the margins of A4. */
const COLUMNS = [5026, 4000];

function documentRow(document: CitedDocument, words: ExportWords): TableRow {
  const lines = documentLines(document, words);
  const named = ({ name, value }: Line) => paragraph(name + words.colon + value, {});
  const told = lines.filter(({ kind }) => kind === 'words').map(named);
  const [first, ...others] = lines.filter(({ kind }) => kind === 'code');
  const hashes = [paragraph(first?.value ?? '', {}), ...others.map(named)];
  return new TableRow({
    cantSplit: true,
    children: [cell([paragraph(document.title, {}), ...told]), cell(hashes)],
  });
}

function cell(children: Paragraph[]): TableCell {
  return new TableCell({ children, margins: { top: 60, bottom: 60, left: 100, right: 100 } });
}

function paragraph(
  words: string | readonly QuoteRun[],
  style: Style,
  after: readonly FootnoteReferenceRun[] = [],
): Paragraph {
  const runs = typeof words === 'string' ? [{ text: words, marked: false }] : words;
  const bidirectional = isRightToLeft(runs.map(({ text }) => text).join(''));
  return new Paragraph({ ...style, bidirectional, children: [...runs.flatMap(textRuns), ...after] });
}

function textRuns({ text, marked }: QuoteRun): TextRun[] {
  return printable(text)
    .split(/\r\n?|\n/)
    .flatMap((line, i) => [
      ...(i > 0 ? [new TextRun({ break: 1 })] : []),
      ...byDirection(line).map((piece) => new TextRun({ ...piece, ...(marked && MARKED) })),
    ]);
}

const MARKED = { bold: true, boldComplexScript: true, underline: {} };

/** XML 1.0 has no way to write these, and Word opens no file that holds one. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}
