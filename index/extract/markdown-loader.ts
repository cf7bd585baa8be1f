/** Markdown: the source as it is, with its notation marked so that quotes and the index leave it out. */
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gapOf } from '../tags.js';
import type { Heading, Span } from '../types.js';
import { decodeText } from './decode.js';

type Node = ReturnType<typeof fromMarkdown>['children'][number] | ReturnType<typeof fromMarkdown>;

/** Metadata of the document that `load` returns. */
export interface MarkdownMetadata extends Record<string, unknown> {
  markup: Span[];
  headings: Heading[];
  notes: string[];
}

export class MarkdownLoader extends BaseDocumentLoader {
  constructor(private readonly content: Uint8Array) {
    super();
  }

  /** One document. Rejects with a PinciteError where the bytes are not text. */
  override async load(): Promise<LangChainDocument<MarkdownMetadata>[]> {
    const { text, notes } = decodeText(this.content);
    const tree = fromMarkdown(parsable(text));
    const words = wordsOf(tree, text);
    const metadata = { markup: gapsBetween(words, text), headings: headingsOf(tree, text), notes };
    return [new LangChainDocument({ pageContent: text, metadata })];
  }
}

/**
 * The text for the parser, as long as it is: without front matter, which it would read as a heading, and without a
 * byte order mark, which it would drop without counting it.
 */
function parsable(text: string): string {
  const front = /^\ufeff?---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(text)?.[0] ?? '';
  const blank = front.replace(/[^\r\n]/g, ' ');
  return (blank + text.slice(front.length)).replace(/^\ufeff/, ' ');
}

/** Ranges of the source that are words: text and code, and the numbers of list items, which paragraphs carry. */
function wordsOf(node: Node, text: string): Span[] {
  const span = spanOf(node);
  if (node.type === 'text' || node.type === 'inlineCode') return span ? unescaped(span, text) : [];
  if (node.type === 'code') return span ? [withoutFences(span, text)] : [];
  if (node.type === 'html') return span ? betweenTags(span, text) : [];
  if (node.type === 'definition' || !('children' in node)) return [];
  const inner = node.children.flatMap((child) => wordsOf(child as Node, text));
  return node.type === 'listItem' && span ? [...itemNumber(span, text), ...inner] : inner;
}

/** The words of a piece of HTML: what is no tag, no remark and no script. */
function betweenTags(span: Span, text: string): Span[] {
  const notation = /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[^>]*>?/gi;
  const edges = [...text.slice(span.start, span.end).matchAll(notation)].flatMap((tag) => [
    span.start + tag.index,
    span.start + tag.index + tag[0].length,
  ]);
  const bounds = [span.start, ...edges, span.end];
  return bounds.flatMap((start, i) =>
    i % 2 === 0 && bounds[i + 1]! > start ? [{ start, end: bounds[i + 1]! }] : [],
  );
}

/** The lines of a code block between its fences; an indented one has none. */
function withoutFences(span: Span, text: string): Span {
  const code = text.slice(span.start, span.end);
  const opening = /^(?:`{3,}|~{3,}).*(?:\r\n?|\n|$)/.exec(code)?.[0].length ?? 0;
  const closing =
    opening > 0 ? (/(?:\r\n?|\n)[ \t]*(?:`{3,}|~{3,})[ \t]*$/.exec(code)?.index ?? code.length) : code.length;
  return { start: span.start + opening, end: span.start + Math.max(opening, closing) };
}

function spanOf(node: Node): Span | null {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  return start === undefined || end === undefined ? null : { start, end };
}

function itemNumber(item: Span, text: string): Span[] {
  const number = /^\d{1,9}[.)]/.exec(text.slice(item.start, item.start + 11));
  return number ? [{ start: item.start, end: item.start + number[0].length }] : [];
}

/** The span without the backslashes that escape a mark and without the marks of quotation and code. */
function unescaped(span: Span, text: string): Span[] {
  const notation = /\\(?=[!-/:-@[-`{-~])|\n(?:[ \t]*>[ \t]?)+|^`+|`+$/g;
  const words: Span[] = [];
  let start = span.start;
  for (const mark of text.slice(span.start, span.end).matchAll(notation)) {
    const at = span.start + mark.index;
    const skip = mark[0].startsWith('\n') ? 1 : 0;
    if (at + skip > start) words.push({ start, end: at + skip });
    start = at + mark[0].length;
  }
  if (span.end > start) words.push({ start, end: span.end });
  return words;
}

/** What lies between the words but white space. */
function gapsBetween(words: readonly Span[], text: string): Span[] {
  const gaps: Span[] = [];
  let at = 0;
  for (const { start, end } of [...words, { start: text.length, end: text.length }]) {
    gaps.push(...notationIn({ start: at, end: start }, text));
    at = Math.max(at, end);
  }
  return gaps;
}

function notationIn(gap: Span, text: string): Span[] {
  return [...text.slice(gap.start, gap.end).matchAll(/[^\s]+(?:[^\S\n]+[^\s]+)*/g)].map((found) => ({
    start: gap.start + found.index,
    end: gap.start + found.index + found[0].length,
  }));
}

function headingsOf(tree: ReturnType<typeof fromMarkdown>, text: string): Heading[] {
  return tree.children.flatMap((node) => {
    const span = node.type === 'heading' ? spanOf(node) : null;
    if (!span || node.type !== 'heading') return [];
    const words = wordsOf(node, text)
      .map(
        ({ start, end }, i, all) =>
          gapOf(text.slice(all[i - 1]?.end ?? start, start)) + text.slice(start, end),
      )
      .join('');
    return words.trim() === ''
      ? []
      : [{ text: words.replace(/\s+/g, ' ').trim(), level: node.depth, ...span }];
  });
}
