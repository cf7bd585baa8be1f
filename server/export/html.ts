/** An exported conversation as one HTML file that loads nothing and runs nothing. */
import { createHash } from 'node:crypto';
import { citationLines, corpusLines, documentLines, type Line } from './lines.js';
import { STYLE } from './style.js';
import type { CitedDocument, Transcript, TranscriptCitation, TranscriptTurn } from './transcript.js';
import type { ExportWords } from './words/words.js';

/** Even if words were let through as markup, a browser would neither run nor load any. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

export function htmlOf(transcript: Transcript): string {
  const { words, title, exportedAt, turns, documents, corpus } = transcript;
  return `<!doctype html>
<html lang="${words.tag}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 dir="auto">${escaped(title)}</h1>
<p class="aside">${escaped(words.exported(exportedAt))}</p>
<p class="aside">${escaped(words.howToRead)}</p>
${turns.map((turn) => turnSection(turn, words)).join('\n')}
${referenceSection(turns, words)}
<section>
<h2>${escaped(words.documents)}</h2>
${documents.map((document) => documentEntry(document, words)).join('\n')}
</section>
<section>
<h2>${escaped(words.corpus)}</h2>
${listOf(corpusLines(corpus, words))}
</section>
</body>
</html>
`;
}

function turnSection(turn: TranscriptTurn, words: ExportWords): string {
  const { question, query, askedAt, verdict, citations, unmatchedTerms, notInPassages } = turn;
  const listed = (name: string, terms: readonly string[]) =>
    terms.length === 0 ? '' : asideOf(name, terms.join(words.listSeparator), words);
  return `<section class="turn">
<h2 dir="auto">${escaped(question)}</h2>
<p class="aside">${escaped(words.asked(askedAt))}</p>
${query === null ? '' : asideOf(words.searchedFor, query, words)}
<p class="verdict">${escaped(words.verdicts[verdict])}</p>
${listed(words.notInPassages, notInPassages)}
${citations.map((citation) => citationFigure(citation, words)).join('\n')}
${listed(words.unmatchedTerms, unmatchedTerms)}
</section>`;
}

function asideOf(name: string, value: string, { colon }: ExportWords): string {
  return `<p class="aside">${escaped(name + colon)}<bdi>${escaped(value)}</bdi></p>`;
}

function citationFigure(citation: TranscriptCitation, words: ExportWords): string {
  const { note, runs, lang, label, standing } = citation;
  const quote = runs
    .map(({ text, marked }) => (marked ? `<mark>${escaped(text)}</mark>` : escaped(text)))
    .join('');
  const language = lang === null ? '' : ` lang="${escaped(lang)}"`;
  const warning =
    standing === 'unchanged' ? '' : `<p class="warning">⚠ ${escaped(words.warnings[standing])}</p>`;
  return `<figure>
<blockquote dir="auto"${language}>${quote}</blockquote>
<figcaption>
<p class="label"><a id="quote-${note}" href="#reference-${note}">[${note}]</a> <bdi>${escaped(label)}</bdi></p>
${warning}${listOf(citationLines(citation, words))}
</figcaption>
</figure>`;
}

function referenceSection(turns: readonly TranscriptTurn[], words: ExportWords): string {
  const citations = turns.flatMap((turn) => turn.citations);
  const items = citations.map(
    ({ note, reference }) =>
      `<li id="reference-${note}" value="${note}"><bdi>${escaped(reference)}</bdi> <a href="#quote-${note}" aria-label="[${note}]">↑</a></li>`,
  );
  if (items.length === 0) return '';
  return `<section>
<h2>${escaped(words.notes)}</h2>
<ol class="references">
${items.join('\n')}
</ol>
</section>`;
}

function documentEntry(document: CitedDocument, words: ExportWords): string {
  return `<div class="document">
<h3 dir="auto">${escaped(document.title)}</h3>
${listOf(documentLines(document, words))}
</div>`;
}

function listOf(lines: readonly Line[]): string {
  const entries = lines.map(
    ({ name, value, kind }) => `<dt>${escaped(name)}</dt><dd>${shownValue(value, kind)}</dd>`,
  );
  return `<dl>${entries.join('')}</dl>`;
}

function shownValue(value: string, kind: Line['kind']): string {
  if (kind === 'address') return `<a href="${escaped(value)}" rel="noreferrer">${escaped(value)}</a>`;
  return kind === 'code' ? `<code>${escaped(value)}</code>` : `<bdi>${escaped(value)}</bdi>`;
}

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A browser reads it as a line feed otherwise.
  '\r': '&#13;',
  '\0': '\ufffd',
};

function escaped(words: string): string {
  return words.replace(/[&<>"'\r\0]/g, (found) => REFERENCES[found]!);
}
