import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentId } from '../../../index/document.js';
import { PinciteError } from '../../../index/errors.js';
import type { RectangleReader } from '../../../index/reader/rectangle-reader.js';
import type { PageRectangles } from '../../../server/contract.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { pageOf, pdfOf } from '../../support/pdf.js';
import { RECTANGLES_HERE } from '../../support/reading.js';
import { type Served, serve } from '../../support/serving.js';

const PAGES = [
  pageOf(['The marsh has reeds.', 'Its warden counts swans.']),
  pageOf(['In spring she rests.']),
];
const TEXT = 'The marsh has reeds.\nIts warden counts swans.\n\fIn spring she rests.\n\f';
const folder = temporaryFolder();
const corpusDir = writeFiles(join(folder, 'corpus'), {
  'marsh.PDF': pdfOf(PAGES),
  'changed.pdf': pdfOf([pageOf(['This sentence will have changed.'])]),
  'note.txt': 'A note about the marsh.',
});

let failure: PinciteError | null = null;
const reader: RectangleReader = {
  ...RECTANGLES_HERE,
  rectangles: async (...asked) => {
    if (failure) throw failure;
    return RECTANGLES_HERE.rectangles(...asked);
  },
};
let served: Served;
const ask = (source: string, query: string) =>
  served.get(`/api/documents/${documentId(source)}/rectangles?${query}`);
const rectanglesOf = async (source: string, start: number, end: number) =>
  (await (await ask(source, `start=${start}&end=${end}`)).json()) as PageRectangles[];

beforeAll(async () => {
  served = await serve({ corpusDir, indexDir: join(folder, 'index'), rectangles: reader });
  await served.engine.start();
});
afterAll(() => served.close());

describe('GET /api/documents/:id/rectangles', () => {
  it('gives the rectangles of a range on each of its pages', async () => {
    const [from, to] = [TEXT.indexOf('swans'), TEXT.indexOf('she')];
    const found = await rectanglesOf('marsh.PDF', from, to);
    expect(found.map(({ filePage, width, height }) => [filePage, width, height])).toEqual([
      [1, 595, 842],
      [2, 595, 842],
    ]);
    const [[swans, ...others], [spring]] = found.map(({ rectangles }) => rectangles) as [never[], never[]];
    expect(others).toEqual([]);
    expect(swans).toMatchObject({ y: expect.closeTo(842 - 755 - 12 * 0.86, 1) });
    expect(spring).toMatchObject({ x: 72, y: expect.closeTo(842 - 770 - 12 * 0.86, 1) });
  });

  it('gives none where the range has no words', async () => {
    expect(await rectanglesOf('marsh.PDF', TEXT.indexOf('\n'), TEXT.indexOf('\n') + 1)).toEqual([]);
    expect(await rectanglesOf('marsh.PDF', TEXT.indexOf('\f'), TEXT.indexOf('\f') + 1)).toEqual([]);
  });

  it('gives none for a document that is no PDF', async () => {
    expect(await rectanglesOf('note.txt', 0, 6)).toEqual([]);
  });

  it('gives none where the file is no longer the one that was read, or is gone', async () => {
    expect(await rectanglesOf('changed.pdf', 0, 4)).toHaveLength(1);
    writeFileSync(join(corpusDir, 'changed.pdf'), pdfOf([pageOf(['This sentence will have changed!'])]));
    expect(await rectanglesOf('changed.pdf', 0, 4)).toEqual([]);
  });

  it('gives none where the file fails to be read again, and says where no process can be started', async () => {
    failure = new PinciteError('invalid-input', 'reading took too long');
    expect(await rectanglesOf('marsh.PDF', 0, 4)).toEqual([]);
    failure = new PinciteError('busy', 'no process could be started');
    expect((await ask('marsh.PDF', 'start=0&end=4')).status).toBe(503);
    failure = null;
  });

  it.each([
    'start=4&end=4',
    'start=5&end=4',
    'start=-1&end=4',
    'start=0&end=4000',
    'start=0',
    'start=0&end=4e0',
    'start=0&start=1&end=4',
  ])('refuses what is no range of the text: %s', async (query) => {
    const response = await ask('marsh.PDF', query);
    expect(response.status).toBe(400);
    expect(((await response.json()) as { detail: string }).detail).toContain(`0 to ${TEXT.length}`);
  });

  it('knows no other documents', async () => {
    expect((await served.get('/api/documents/none/rectangles?start=0&end=1')).status).toBe(404);
  });
});

describe('GET /pdfjs', () => {
  it('gives what pages are drawn with, and nothing else of the package', async () => {
    expect((await served.get('/pdfjs/cmaps/UniGB-UCS2-H.bcmap')).status).toBe(200);
    expect((await served.get('/pdfjs/standard_fonts/LiberationSans-Regular.ttf')).status).toBe(200);
    expect((await served.get('/pdfjs/package.json')).status).toBe(404);
    expect((await served.get('/pdfjs/cmaps/..%2fpackage.json')).ok).toBe(false);
  });
});
