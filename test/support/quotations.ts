/** A check of quotations that trusts nothing of the program: it reads the file and compares letters. */
import { readFileSync } from 'node:fs';
import type { Answer, Citation } from '../../server/contract.js';

/** The text that citations of a text or Markdown file point into. */
export function decodedText(path: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
}

export function withoutSpace(text: string): string {
  return text.replace(/\p{White_Space}+/gu, '');
}

/**
 * What is wrong with the answer's citations; empty where all is well.
 *
 * @param textOf Text of a document by its id, read from its file.
 */
export function quotationFaults(answer: Answer, textOf: (documentId: string) => string): string[] {
  const faults = answer.citations.flatMap((citation, i) => {
    const numbered = citation.n === i + 1 ? [] : [`it is number ${i + 1}`];
    return [...numbered, ...citationFaults(citation, textOf(citation.documentId))].map(
      (fault) => `[${citation.n}] ${fault}`,
    );
  });
  const unmarked = answer.citations.filter(({ n }) => !answer.text.includes(`[${n}]`));
  return [...faults, ...unmarked.map(({ n }) => `[${n}] the text has no mark for it`)];
}

function citationFaults({ parts, quote, highlight }: Citation, text: string): string[] {
  const faults: string[] = [];
  if (parts.length === 0) faults.push('it has no parts');
  parts.forEach((part, i) => {
    if (part.start < 0 || part.start >= part.end || part.end > text.length)
      faults.push(`part ${i} is out of range`);
    if (i > 0 && part.start < parts[i - 1]!.end) faults.push(`part ${i} begins within the one before`);
    if (text.slice(part.start, part.end) !== part.text) faults.push(`part ${i} is not in the file`);
  });
  if (withoutSpace(quote) !== withoutSpace(parts.map((part) => part.text).join('')))
    faults.push('the quote is not its parts');
  if (parts.length === 1 && !withoutSpace(text).includes(withoutSpace(quote)))
    faults.push('the quote is not in the file');
  for (const span of highlight ?? []) {
    const inside = parts.some(
      ({ start, end }) => start <= span.start && span.start < span.end && span.end <= end,
    );
    if (!inside) faults.push(`the highlight ${span.start} to ${span.end} is outside of the parts`);
  }
  return faults;
}
