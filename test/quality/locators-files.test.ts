/**
 * 100 passages drawn at random from real PDFs, DOCX, HTML, XML, Markdown and text files, with symbol, annex, article,
 * paragraph, printed page and page of the file noted by hand from the rendered pages. What is shown may be missing,
 * but never wrong.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeDocument } from '../../index/document.js';
import { extract } from '../../index/extract/extract.js';
import { locatorOf, pageAt } from '../../index/locate.js';
import { splitLabel } from '../../index/structure/unit-words.js';
import type { IndexedDocument } from '../../index/types.js';

interface GoldItem {
  id: string;
  file: string;
  /** Occurs once in the file's text without white space. */
  words: string;
  symbol: string | null;
  annex: string | null;
  /** The figure alone: "VI". */
  article: string | null;
  /** Within the article; "11, 1" is paragraph 1 of a text that paragraph 11 sets out. */
  paragraph: string | null;
  /** As printed. */
  page: string | null;
  /** From 1. */
  filePage: number | null;
  /** The text layer is no text: it must not be quoted. */
  garbled?: boolean;
}

type Verdict = 'right' | 'blank' | 'wrong';

const FILES = resolve('..', 'shared', 'files');
const gold = ['pdf', 'text'].flatMap((part) =>
  readFileSync(join(import.meta.dirname, `locators-files.${part}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldItem),
);

const documents = new Map<string, Promise<IndexedDocument>>();

function documentOf(file: string): Promise<IndexedDocument> {
  const known = documents.get(file) ?? read(file);
  documents.set(file, known);
  return known;
}

async function read(file: string): Promise<IndexedDocument> {
  const content = new Uint8Array(readFileSync(join(FILES, file)));
  const extracted = await extract(file, content, { maxPages: 100, ocr: false });
  return describeDocument({ source: file, contentHash: '', bytes: content.length }, extracted);
}

/** Offset at which the words begin, however they are spaced; −1 where they are not in the text. */
function offsetOf(text: string, words: string): number {
  const offsets: number[] = [];
  let squeezed = '';
  for (let i = 0; i < text.length; i++) {
    if (/\s/.test(text.charAt(i))) continue;
    squeezed += text.charAt(i);
    offsets.push(i);
  }
  return offsets[squeezed.indexOf(words.replace(/\s/g, ''))] ?? -1;
}

/** White space, width and case aside. */
const plain = (label: string) => label.normalize('NFKC').replace(/\s/g, '').toLowerCase();

function judge(shown: string | number | null, noted: string | number | null): Verdict {
  if (shown === null || noted === null) return shown === noted ? 'right' : shown === null ? 'blank' : 'wrong';
  return plain(String(shown)) === plain(String(noted)) ? 'right' : 'wrong';
}

/** A paragraph shown without the item, or an article without the paragraph, says too little but nothing wrong. */
function judgeParagraph(shown: { from: string; to: string } | null, item: GoldItem): Verdict {
  if (shown === null) return item.article === null && item.paragraph === null ? 'right' : 'blank';
  if (shown.from !== shown.to) return 'wrong';
  const unit = splitLabel(shown.from);
  const inner = unit ? unit.inner : shown.from;
  if (judge(unit?.unit.figure ?? null, item.article) !== 'right') return 'wrong';
  const noted = item.paragraph ?? '';
  if (plain(inner) === plain(noted)) return 'right';
  return plain(noted).startsWith(plain(inner)) ? 'blank' : 'wrong';
}

async function judged(item: GoldItem): Promise<{ verdict: Verdict; what: Record<string, unknown> }> {
  const document = await documentOf(item.file);
  const offset = offsetOf(document.text, item.words);
  const at = document.sentences.findIndex(({ spans }) =>
    spans.some((span) => span.start <= offset && offset < span.end),
  );
  if (at < 0) return { verdict: 'blank', what: { sentence: 'none' } };
  if (item.garbled) return { verdict: 'wrong', what: { sentence: document.sentences[at]!.text } };
  const { annex, paragraphs } = locatorOf(document, { from: at, to: at + 1 });
  const page = document.pages.find(({ start, end }) => start <= offset && offset < end);
  const filePage = item.filePage === null ? null : (page?.index ?? null);
  const verdicts = {
    symbol: judge(document.symbol, item.symbol),
    annex: judge(annex, item.annex),
    paragraph: judgeParagraph(paragraphs, item),
    page: judge(pageAt(document.pages, offset), item.page),
    filePage: judge(filePage, item.filePage),
  };
  const worst = (['wrong', 'blank'] as const).find((verdict) => Object.values(verdicts).includes(verdict));
  return { verdict: worst ?? 'right', what: { ...verdicts, shown: { annex, paragraphs }, noted: item } };
}

describe.skipIf(!existsSync(FILES))(
  `locators of passages drawn at random${existsSync(FILES) ? '' : ' (skipped: no ../shared/files)'}`,
  () => {
    it('are right in at least 90 of 100, and wrong in none', async () => {
      expect(gold).toHaveLength(100);
      const results: ({ id: string } & Awaited<ReturnType<typeof judged>>)[] = [];
      for (const item of gold) results.push({ id: item.id, ...(await judged(item)) });
      const of = (verdict: Verdict) => results.filter((result) => result.verdict === verdict);
      expect(of('wrong')).toEqual([]);
      const blank = of('blank').map(({ id, what }) => `${id} ${JSON.stringify(what)}`);
      expect(blank.length, `left blank:\n${blank.join('\n')}`).toBeLessThanOrEqual(10);
    }, 120_000);
  },
);
