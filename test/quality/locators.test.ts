/**
 * Questions over real documents with the paragraph, page, annex and symbol noted by hand: a locator may be missing,
 * but never wrong. The PDFs are read as poppler's pdftotext converts them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../index/build.js';
import { locatorOf, pageAt } from '../../index/locate.js';
import type { OpenedIndex } from '../../index/store.js';
import { textSource } from '../../index/text-source.js';
import type { IndexedDocument, Source } from '../../index/types.js';
import { type Assistant, createAssistant } from '../../server/assistant.js';
import type { Citation } from '../../server/contract.js';
import { fakeEmbeddings } from '../support/fake-model.js';

interface GoldItem {
  id: string;
  q: string;
  file: string;
  /** Occurs once in the file's text without white space. */
  answer: string;
  symbol: string | null;
  annex: string | null;
  paragraph: string | null;
  page: string | null;
}

const SHARED = resolve('..', 'shared');
const missing = !existsSync(SHARED)
  ? 'no ../shared'
  : hasPdftotext()
    ? null
    : 'pdftotext (poppler-utils) is not installed';
const gold = readFileSync(join(import.meta.dirname, 'locators.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as GoldItem);

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function textOfFile(file: string): string {
  if (!file.endsWith('.pdf')) return readFileSync(join(SHARED, file), 'utf8');
  return execFileSync('pdftotext', [join(SHARED, 'files', file), '-'], { maxBuffer: 2 ** 26 }).toString();
}

function asSource(file: string): Source {
  return textSource(file, textOfFile(file));
}

/** Offset in the document's text at which the answer begins. */
function offsetOf(document: IndexedDocument, answer: string): number {
  const offsets =
    [...document.text].length === 0
      ? []
      : Array.from(document.text, (_, i) => i).filter((i) => !/\s/.test(document.text.charAt(i)));
  const squeezed = offsets.map((i) => document.text.charAt(i)).join('');
  return offsets[squeezed.indexOf(answer.replace(/\s/g, ''))]!;
}

/** right: as noted, or within the range shown; blank: nothing shown, or only the paragraph around; wrong: anything else. */
function judge(
  shown: { from: string; to: string } | string | null,
  noted: string | null,
): 'right' | 'blank' | 'wrong' {
  const range = typeof shown === 'string' ? { from: shown, to: shown } : shown;
  if (range === null) return noted === null ? 'right' : 'blank';
  if (noted === null) return 'wrong';
  if (range.from === noted || range.to === noted) return 'right';
  const [from, to, here] = [range.from, range.to, noted].map((label) => Number.parseInt(label, 10)) as [
    number,
    number,
    number,
  ];
  if (range.from !== range.to && from <= here && here <= to) return 'right';
  return range.from === range.to && noted.startsWith(`${range.from} `) ? 'blank' : 'wrong';
}

describe.skipIf(missing !== null)(
  `locators of real documents${missing ? ` (skipped: ${missing})` : ''}`,
  () => {
    let folder: string;
    let index: OpenedIndex;
    let assistant: Assistant;
    const documentOf = (file: string) => index.documents.find(({ source }) => source === file)!;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'pincite-locators-'));
      // What is cited is looked for in the right document: a fake model, and words, find it there.
      const embeddings = fakeEmbeddings();
      const sources = [...new Set(gold.map(({ file }) => file))].sort().map(asSource);
      ({ index } = await buildIndex({ folder, sources, leftOut: [], embeddings }));
      assistant = createAssistant({ index, embeddings });
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('are right or blank at the very place of each answer', () => {
      const judged = gold.flatMap((item) => {
        const document = documentOf(item.file);
        const offset = offsetOf(document, item.answer);
        const sentence = document.sentences.findIndex(({ spans }) =>
          spans.some((span) => span.start <= offset && offset < span.end),
        );
        const { annex, paragraphs } = locatorOf(document, { from: sentence, to: sentence + 1 });
        return [
          { id: item.id, what: 'paragraph', verdict: judge(paragraphs, item.paragraph) },
          { id: item.id, what: 'page', verdict: judge(pageAt(document.pages, offset), item.page) },
          { id: item.id, what: 'annex', verdict: judge(annex, item.annex) },
          { id: item.id, what: 'symbol', verdict: judge(document.symbol, item.symbol) },
        ];
      });
      expect(judged.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
      expect(judged.filter(({ verdict }) => verdict === 'right').length).toBeGreaterThanOrEqual(243);
    });

    it('are right or blank in the citations that answer', async () => {
      const judged = [];
      for (const item of gold) {
        const document = documentOf(item.file);
        const { citations } = await assistant.ask({ question: item.q, documents: [document.id], k: 20 });
        const offset = offsetOf(document, item.answer);
        const holds = (citation: Citation) =>
          citation.documentId === document.id &&
          citation.parts.some(({ start, end }) => start <= offset && offset < end);
        const citation = citations.find(holds);
        if (!citation) continue;
        const { locator, symbol } = citation;
        judged.push(
          {
            id: item.id,
            what: 'paragraph',
            verdict: judge(locator.paragraphs, item.paragraph),
            label: citation.label,
          },
          { id: item.id, what: 'page', verdict: judge(locator.pages, item.page), label: citation.label },
          { id: item.id, what: 'annex', verdict: judge(locator.annex, item.annex), label: citation.label },
          { id: item.id, what: 'symbol', verdict: judge(symbol, item.symbol), label: citation.label },
        );
      }
      expect(judged.filter(({ verdict }) => verdict === 'wrong')).toEqual([]);
      // The questions found: the rest is a matter of ranking, not of locators.
      expect(judged.length / 4).toBeGreaterThanOrEqual(54);
      expect(
        judged.filter(({ verdict }) => verdict === 'right').length / judged.length,
      ).toBeGreaterThanOrEqual(0.93);
    }, 120_000);
  },
);
