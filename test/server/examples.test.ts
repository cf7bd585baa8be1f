import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { OpenedIndex } from '../../index/store.js';
import { type Assistant, createAssistant } from '../../server/assistant.js';
import { exampleQuestions } from '../../server/examples.js';
import { fakeEmbeddings } from '../support/fake-model.js';
import { temporaryFolder } from '../support/folders.js';
import { indexTexts } from '../support/indexing.js';

/** So that the words of the phrases are known in the corpus: what occurs nowhere lowers every coverage. */
const PHRASES = 'What do the documents say about it? What does one say? 这些文件关于它是怎么说的？\n';

const TEXTS = {
  'README.md': '# The folder\n\n## Adding more files\n\nMore files are added by hand.\n',
  'herons.md': `# Rules of the sanctuary

## Introduction

The sanctuary is old.

## 1998

It grew in that year.

## II. Closed season of the herons

The closed season of the herons lasts from April to September.
`,
  'harbour.md': `# The harbour

## Pilots and their boats

Pilots and their boats wait at the northern pier, day and night.
`,
  'otters.md': `# 东岸的水獭

## 一、水獭的放养与补偿

水獭的放养与补偿由三个城镇分担。
`,
  'phrases.txt': PHRASES,
  'paper.md': '# Old paper\n\n## Background of this paper\n\nBackground of this paper is grey.\n',
  'census.txt': 'The census counted forty-one animals.\n',
};

const folder = temporaryFolder();
let index: OpenedIndex;
let assistant: Assistant;
beforeAll(async () => {
  index = await indexTexts(TEXTS, join(folder, 'index'));
  assistant = createAssistant({ index, embeddings: fakeEmbeddings() });
});

/** The assistant, and what it is asked. */
function counting(): { asked: string[]; ask: Assistant['ask'] } {
  const asked: string[] = [];
  const ask: Assistant['ask'] = (request) => {
    asked.push(request.question);
    return assistant.ask(request);
  };
  return { asked, ask };
}

describe('example questions', () => {
  it('are made of the headings, in phrases of the language, its own documents first', async () => {
    expect(await exampleQuestions(index, assistant, 'en')).toEqual([
      expect.stringMatching(/^What does “(?:The harbour|Rules of the sanctuary)” say about “.+”\?$/),
      expect.stringMatching(/^What does “(?:The harbour|Rules of the sanctuary)” say about “.+”\?$/),
      'What does “东岸的水獭” say about “水獭的放养与补偿”?',
    ]);
    const [first] = await exampleQuestions(index, assistant, 'zh');
    expect(first).toBe('“东岸的水獭”关于“水獭的放养与补偿”是怎么说的？');
  });

  it('name neither the folder itself, nor common headings, nor bare numbers, nor the numbering', async () => {
    const questions = (await exampleQuestions(index, assistant, 'en')).join();
    expect(questions).toContain('“Closed season of the herons”');
    expect(questions).not.toMatch(/Adding|Introduction|Background|1998|II\./);
  });

  it('are those that the assistant answers from the document they were taken from', async () => {
    for (const question of await exampleQuestions(index, assistant, 'en')) {
      const { verdict, citations } = await assistant.ask({ question });
      expect(verdict).toBe('answered');
      const { title } = index.documents.find(({ id }) => id === citations[0]!.documentId)!;
      expect(question).toContain(title);
    }
    const silent: Pick<Assistant, 'ask'> = {
      ask: async (request) => ({ ...(await assistant.ask(request)), verdict: 'related' }),
    };
    expect(await exampleQuestions(index, silent, 'en')).toEqual([]);
    const beside: Pick<Assistant, 'ask'> = {
      ask: async (request) => {
        const answer = await assistant.ask(request);
        const citations = answer.citations.map((one) => ({ ...one, highlight: [{ start: 0, end: 1 }] }));
        return { ...answer, citations };
      },
    };
    expect(await exampleQuestions(index, beside, 'en')).toEqual([]);
  });

  it('are the same again, in English for a language without phrases, and cost few questions', async () => {
    const { asked, ask } = counting();
    const first = await exampleQuestions(index, { ask }, 'en');
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(await exampleQuestions(index, assistant, 'en')).toEqual(first);
    expect((await exampleQuestions(index, assistant, 'fr')).join()).toContain('What does');
  });

  it('are none where the documents have nothing to ask about', async () => {
    const bare = await indexTexts(
      { 'a.txt': 'One line.\n', 'b.txt': 'Another line.\n' },
      join(folder, 'bare'),
    );
    const alone = createAssistant({ index: bare, embeddings: fakeEmbeddings() });
    expect(await exampleQuestions(bare, alone, 'en')).toEqual([]);
  });
});

describe('a document without headings', () => {
  it('is asked about the treaties that it names, and phrases that it repeats', async () => {
    const texts = {
      'a.txt': 'Letter\n\nThe Treaty on Open Rivers binds all. We welcome the Treaty on Open Rivers.\n',
      'phrases.txt': PHRASES,
      'b.txt': '决定\n\n各国重视《湖泊保护公约》。它们遵守《湖泊保护公约》。\n',
      'c.txt': 'Rivers\n\nThe floating bridge is open. A floating bridge rusts. Paint the floating bridge.\n',
    };
    const named = await indexTexts(texts, join(folder, 'named'));
    const own = createAssistant({ index: named, embeddings: fakeEmbeddings() });
    const questions = (await exampleQuestions(named, own, 'en')).join();
    expect(questions).toContain('Treaty on Open Rivers');
    expect(questions).toContain('about 《湖泊保护公约》?');
    expect(questions).toContain('“floating bridge”');
  });
});
