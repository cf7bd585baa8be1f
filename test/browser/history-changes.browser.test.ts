/** Kept conversations where something is unlike it was: another tab, another version, another index, no storage. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSummary } from '../../server/contract.js';
import { NO_CHROMIUM, openPage } from '../support/chromium.js';
import { temporaryFolder, writeFiles } from '../support/folders.js';
import {
  answerTo,
  askAndWait,
  HERONS,
  historyEntries,
  historyTitles,
  OTTERS,
  showPart,
  twoConversations,
} from '../support/history.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { type Served, serve } from '../support/serving.js';

describe.skipIf(NO_CHROMIUM)(`history elsewhere${NO_CHROMIUM}`, () => {
  const folder = temporaryFolder();
  const corpusDir = writeFiles(join(folder, 'corpus'), LAKE_DOCUMENTS);
  let served: Served;
  beforeAll(async () => {
    served = await serve({ corpusDir, indexDir: join(folder, 'index') });
    await served.engine.start();
  });
  afterAll(() => served.close());

  it('follows another tab', async () => {
    const { page, troubles } = await openPage(served.address);
    await showPart(page, 'History');
    await page.getByText('No conversations yet').waitFor();
    const other = await page.context().newPage();
    await other.goto(served.address);
    await askAndWait(other, HERONS);
    await expect.poll(() => historyTitles(page)).toEqual([HERONS]);
    expect(troubles).toEqual([]);
  });

  it('keeps what was asked, also where the next conversation begins before it is written', async () => {
    const { page, troubles } = await openPage(served.address);
    await askAndWait(page, HERONS);
    await page.getByRole('button', { name: 'New conversation' }).click();
    const release = await holdStore(page);
    await askAndWait(page, OTTERS);
    await page.getByRole('button', { name: 'New conversation' }).click();
    await release();
    await showPart(page, 'History');
    await expect.poll(() => historyTitles(page)).toEqual([OTTERS, HERONS]);
    expect(await page.getByText(/could not be read|cannot be read|another version/).count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('leaves alone what it cannot read, and says so', async () => {
    const { page, troubles } = await openPage(served.address);
    await askAndWait(page, HERONS);
    await page.evaluate(putForeignEntries);
    await page.reload();
    await showPart(page, 'History');
    await expect.poll(() => historyTitles(page)).toEqual([HERONS]);
    await page.getByText('2 conversations of another version').waitFor();
    expect(troubles).toEqual([]);
  });

  it('says once that nothing can be kept, and goes on', async () => {
    const { page, troubles } = await openPage(served.address);
    await page.waitForLoadState('networkidle');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => undefined });
      Object.defineProperty(window, 'sessionStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await page.reload();
    await askAndWait(page, HERONS);
    await page.getByText('does not let conversations be kept').waitFor();
    await askAndWait(page, OTTERS);
    expect(await page.getByText('does not let conversations be kept').count()).toBe(1);
    await showPart(page, 'History');
    await page.getByText('does not let conversations be kept').waitFor();
    expect(troubles).toEqual([]);
  });

  it('says which conversation cites what has changed, or is of another index', async () => {
    const { page, troubles } = await twoConversations(served);
    const herons = await answerTo(served, HERONS);
    const documents: DocumentSummary[] = await (await served.get('/api/documents')).json();
    const { documentId } = herons.citations[0]!;
    const answerWith = (json: DocumentSummary[]) =>
      page.route('**/api/documents', (route) => route.fulfill({ json }));
    await answerWith(
      documents.map((one) => (one.id === documentId ? { ...one, contentHash: 'f'.repeat(64) } : one)),
    );
    await showPart(page, 'History');
    await historyEntries(page).nth(1).getByText('changed since').waitFor();
    await showPart(page, 'Ask');
    await answerWith(documents.map((one) => ({ ...one, id: `other-${one.id}` })));
    await showPart(page, 'History');
    await expect.poll(() => historyEntries(page).getByText('From another index').count()).toBe(2);
    expect(troubles).toEqual([]);
  });
});

/** Entries of another format, and of this one but damaged. Runs in the page. */
async function putForeignEntries(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('pincite');
    opening.onsuccess = () => resolve(opening.result);
  });
  const store = database.transaction('conversations', 'readwrite').objectStore('conversations');
  store.put({ format: 99, id: 'later' }, 'later');
  store.put(
    { format: 1, id: 'damaged', name: null, changedAt: 'x', turns: [{ state: 'answered' }] },
    'damaged',
  );
  await new Promise((resolve) => {
    store.transaction.oncomplete = resolve;
  });
  database.close();
}

/** What is written into the store of conversations waits from now on. @returns what lets it go on. */
async function holdStore(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(async () => {
    const hold = { held: true };
    await new Promise<void>((begun) => {
      const opening = indexedDB.open('pincite');
      opening.onsuccess = () => {
        const store = opening.result.transaction('conversations', 'readwrite').objectStore('conversations');
        // A transaction lasts as long as something is asked of it.
        const ask = () => {
          const request = store.count();
          request.onsuccess = () => {
            begun();
            if (hold.held) ask();
          };
        };
        ask();
      };
    });
    return hold;
  });
  return () =>
    held.evaluate((hold) => {
      hold.held = false;
    });
}
