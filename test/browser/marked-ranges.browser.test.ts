/** In random citations of real documents every marked range reads back exactly the parts' text, in both views. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentDetail, DocumentSummary } from '../../server/contract.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder } from '../support/folders.js';
import {
  askForTwenty,
  citationButton,
  documentText,
  inkOfMarks,
  marksOf,
  marksOnTheWay,
  showView,
} from '../support/page.js';
import { seeded } from '../support/seeded.js';
import { type Served, serve } from '../support/serving.js';

const CORPUS_UN = resolve('..', 'shared', 'corpus-un');
const PDF_UN = resolve('..', 'shared', 'files', 'pdf_un');
const MISSING = [CORPUS_UN, PDF_UN].filter((folder) => !existsSync(folder));
const SKIPPED = NO_CHROMIUM || (MISSING.length > 0 ? ` (skipped: there is no ${MISSING.join(', ')})` : '');
/** The other PDFs would take longer to read than all else here. */
const PDF_COUNT = 5;
const CITATION_COUNT = 200;
const MOST_QUESTIONS = 40;

describe.skipIf(SKIPPED)(`marked ranges${SKIPPED}`, () => {
  const folder = temporaryFolder();
  let served: Served;
  beforeAll(async () => {
    const corpusDir = copyTo(join(folder, 'corpus'));
    served = await serve({ corpusDir, indexDir: join(folder, 'index'), sentences: 'off' });
    await served.engine.start();
  });
  afterAll(() => served.close());

  it(`are exactly the parts in ${CITATION_COUNT} random citations`, async () => {
    const { page, troubles } = await openPage(served.address);
    const questions = randomQuestions(await readDocuments(served), MOST_QUESTIONS);
    const checked = new Set<string>();
    for (const question of questions) {
      const { citations } = await askForTwenty(page, question);
      if (citations.length === 0) continue;
      await citationButton(page, question, 1).click();
      await documentText(page).waitFor();
      await showView(page, 'Reading');
      const read = await marksOnTheWay(page, 'Next');
      expect(read.map(inkOfMarks)).toEqual(citations.map((citation) => inkOfMarks(marksOf(citation))));
      await showView(page, 'As extracted');
      const extracted = await marksOnTheWay(page, 'Previous');
      expect(extracted.reverse()).toEqual(citations.map(marksOf));
      for (const { documentId, parts } of citations) checked.add(documentId + JSON.stringify(parts));
      await page.getByRole('button', { name: 'New conversation' }).click();
      if (checked.size >= CITATION_COUNT) break;
    }
    expect(checked.size).toBeGreaterThanOrEqual(CITATION_COUNT);
    expect(troubles).toEqual([]);
  });
});

function copyTo(corpusDir: string): string {
  const bySize = (a: string, b: string) => statSync(a).size - statSync(b).size;
  const pdfs = readdirSync(PDF_UN).map((name) => join(PDF_UN, name));
  const files = [
    ...readdirSync(CORPUS_UN).map((name) => join(CORPUS_UN, name)),
    ...pdfs.sort(bySize).slice(0, PDF_COUNT),
  ];
  mkdirSync(corpusDir, { recursive: true });
  for (const file of files) copyFileSync(file, join(corpusDir, basename(file)));
  return corpusDir;
}

async function readDocuments(served: Served): Promise<DocumentDetail[]> {
  const listed = (await (await served.get('/api/documents')).json()) as DocumentSummary[];
  const read = listed.map(async ({ id }) => (await served.get(`/api/documents/${id}`)).json());
  return (await Promise.all(read)) as DocumentDetail[];
}

/** Paragraphs from all over the documents, the same in every run; every third from a document of its own, so that short ones come in. */
function randomQuestions(documents: readonly DocumentDetail[], count: number): string[] {
  const random = seeded(20_041);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const all = documents.flatMap(({ blocks }) => blocks);
  return Array.from({ length: count }, (_, i) => {
    const blocks = i % 3 === 0 ? pick(documents).blocks : all;
    const long = blocks.filter(({ text }) => text.length > 20);
    return pick(long).text.replace(/\s+/g, ' ').slice(0, 200).trim();
  });
}
