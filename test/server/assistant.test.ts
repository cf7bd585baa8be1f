import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenedIndex } from '../../index/store.js';
import { createAssistant } from '../../server/assistant.js';
import { fakeEmbeddings } from '../support/fake-model.js';
import { temporaryFolder } from '../support/folders.js';
import { documentIn, indexTexts } from '../support/indexing.js';
import { LAKE_DOCUMENTS } from '../support/lake-documents.js';
import { quotationFaults } from '../support/quotations.js';

const folder = temporaryFolder();
let made = 0;
const lakeIndex = () => indexTexts(LAKE_DOCUMENTS, join(folder, String(made++)));
const QUESTION = 'When is the heron sanctuary closed to motor boats?';

function assistantOf(index: OpenedIndex) {
  const faults: string[] = [];
  const assistant = createAssistant({
    index,
    embeddings: fakeEmbeddings(),
    onFault: (fault) => faults.push(fault),
  });
  return { assistant, faults };
}

describe('an assistant', () => {
  it('reports no fault where the documents are as they were read', async () => {
    const index = await lakeIndex();
    const { assistant, faults } = assistantOf(index);
    const answer = await assistant.ask({ question: QUESTION, k: 20 });
    const textOf = (id: string) => index.documents.find((document) => document.id === id)!.text;
    expect(quotationFaults(answer, textOf)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['a changed word', (text: string) => text.replace('motor boats', 'steam boats')],
    ['a word too many', (text: string) => `Draft. ${text}`],
    ['an end that is lost', (text: string) => text.slice(0, 300)],
  ])('drops what a document with %s no longer says, and reports it', async (_, damage) => {
    const index = await lakeIndex();
    const { assistant, faults } = assistantOf(index);
    const document = documentIn(index, 'herons.en.txt');
    document.text = damage(document.text);
    const answer = await assistant.ask({ question: QUESTION, k: 20 });
    const textOf = (id: string) => index.documents.find((known) => known.id === id)!.text;
    expect(quotationFaults(answer, textOf)).toEqual([]);
    expect(answer.text).not.toContain('closed to motor boats');
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault).toContain('herons.en.txt');
  });

  it('does not call an answer what cites nothing', async () => {
    const index = await lakeIndex();
    const { assistant } = assistantOf(index);
    for (const document of index.documents) document.text = '';
    const { verdict, citations, text } = await assistant.ask({ question: QUESTION });
    expect(citations).toEqual([]);
    expect(verdict).not.toBe('answered');
    expect(text).not.toMatch(/\[\d\]/);
  });

  it('ranks every passage once, best first, within the documents named', async () => {
    const index = await lakeIndex();
    const { assistant } = assistantOf(index);
    const ranked = await assistant.rank(QUESTION);
    expect(new Set(ranked.map(({ passage }) => passage)).size).toBe(ranked.length);
    expect(ranked.map(({ fused }) => fused)).toEqual(ranked.map(({ fused }) => fused).sort((a, b) => b - a));
    expect(ranked[0]!.passage.pageContent).toContain('motor boats');
    const { id } = documentIn(index, 'otters.zh.md');
    const within = await assistant.rank(QUESTION, [id]);
    expect(new Set(within.map(({ passage }) => passage.metadata.documentId))).toEqual(new Set([id]));
  });
});
