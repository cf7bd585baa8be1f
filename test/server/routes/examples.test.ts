import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ProblemShape } from '../../support/contract-shapes.js';
import { temporaryFolder, writeFiles } from '../../support/folders.js';
import { serveForThisTest } from '../../support/serving.js';

const folder = temporaryFolder();
const HARBOUR = '# The harbour\n\n## Pilots and boats\n\nPilots and boats wait at the pier.\n';
/** So that the words of the phrases are known in the corpus: what occurs nowhere lowers every coverage. */
const PHRASES = 'What does one say about it? 关于它是怎么说的？\n';

it('GET /api/examples gives questions of the index in use, and makes them once', async () => {
  const corpusDir = writeFiles(join(folder, 'corpus'), { 'harbour.md': HARBOUR, 'phrases.txt': PHRASES });
  const served = await serveForThisTest({ corpusDir, indexDir: join(folder, 'index') });
  expect((await served.get('/api/examples')).status).toBe(503);
  await served.engine.start();
  const questionsIn = async (query: string) => (await served.get(`/api/examples${query}`)).json();
  expect(await questionsIn('')).toEqual({
    questions: ['What does “The harbour” say about “Pilots and boats”?'],
  });
  expect(await questionsIn('?lang=zh')).toEqual({
    questions: ['“The harbour”关于“Pilots and boats”是怎么说的？'],
  });
  const assistant = served.engine.assistant();
  const { ask } = assistant;
  assistant.ask = () => Promise.reject(new Error('asked again'));
  expect((await questionsIn('?lang=en')).questions).toHaveLength(1);
  assistant.ask = ask;

  writeFiles(corpusDir, { 'harbour.md': HARBOUR.replaceAll('Pilots', 'Ferries') });
  await served.engine.update();
  expect((await questionsIn('')).questions).toEqual([
    'What does “The harbour” say about “Ferries and boats”?',
  ]);
  const wrong = await served.get('/api/examples?lang=English');
  expect(wrong.status).toBe(400);
  expect(ProblemShape.parse(await wrong.json()).detail).toContain('English');
});
