/** An exported conversation as Markdown. */
import { asLine, asQuotation } from './escape-markdown.js';
import { citationLines, corpusLines, documentLines, type Line } from './lines.js';
import type { Transcript, TranscriptCitation, TranscriptTurn } from './transcript.js';
import type { ExportWords } from './words/words.js';

export function markdownOf({ words, title, exportedAt, turns, documents, corpus }: Transcript): string {
  const blocks = [
    `# ${asLine(title)}`,
    asLine(words.exported(exportedAt)),
    asLine(words.howToRead),
    ...turns.flatMap((turn) => turnBlocks(turn, words)),
    `## ${asLine(words.documents)}`,
    ...documents.flatMap((cited) => [
      `**${asLine(cited.title)}**`,
      listOf(documentLines(cited, words), words),
    ]),
    `## ${asLine(words.corpus)}`,
    listOf(corpusLines(corpus, words), words),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function turnBlocks(
  { question, query, askedAt, verdict, citations, unmatchedTerms, notInPassages }: TranscriptTurn,
  words: ExportWords,
) {
  const listed = (name: string, terms: readonly string[]) =>
    terms.length === 0 ? [] : [named(name, asLine(terms.join(words.listSeparator)), words)];
  return [
    `## ${asLine(question)}`,
    asLine(words.asked(askedAt)),
    ...(query === null ? [] : [named(words.searchedFor, asLine(query), words)]),
    `**${asLine(words.verdicts[verdict])}**`,
    ...listed(words.notInPassages, notInPassages),
    ...citations.flatMap((citation) => citationBlocks(citation, words)),
    ...listed(words.unmatchedTerms, unmatchedTerms),
  ];
}

function citationBlocks(citation: TranscriptCitation, words: ExportWords): string[] {
  const { runs, note, label, reference, standing } = citation;
  const lines = citationLines(citation, words);
  return [
    asQuotation(runs),
    `**\\[${note}\\]** ${asLine(label)}`,
    ...(standing === 'unchanged' ? [] : [`**⚠ ${asLine(words.warnings[standing])}**`]),
    listOf([{ name: words.reference, value: reference, kind: 'words' }, ...lines], words),
  ];
}

function listOf(lines: readonly Line[], words: ExportWords): string {
  const values = lines.map(({ kind, value }) => (kind === 'words' ? asLine(value) : asCode(value)));
  return values.map((value, i) => `- ${named(lines[i]!.name, value, words)}`).join('\n');
}

function named(name: string, value: string, { colon }: ExportWords): string {
  return `${asLine(name)}${colon}${value}`;
}

/** Hashes, ids and addresses hold no backtick. */
function asCode(value: string): string {
  return `\`${value}\``;
}
