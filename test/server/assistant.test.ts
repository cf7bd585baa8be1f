import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OpenedIndex } from '../../index/store.js';
import { createAssistant } from '../../server/assistant.js';
import type { AskRequest } from '../../server/contract.js';
import { FakeModel, fakeEmbeddings } from '../support/fake-model.js';
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

  it('cites an answer to each part of a question, and marks it by that part', async () => {
    const index = await lakeIndex();
    const { assistant } = assistantOf(index);
    const question =
      'When does the gate of visitors close at the shore and how many animals did an otter census count?';
    const answer = await assistant.ask({ question, k: 2 });
    const quotes = answer.citations.map(({ quote }) => quote).join('\n');
    expect(quotes).toContain('The gate closes one hour before sunset.');
    expect(quotes).toContain('forty-one animals');
    const [, matched] = answer.citations.map(({ scores }) => scores.matchedTerms);
    expect(matched).toContain('census');
    expect(matched).not.toContain('shore');
  });

  it('searches an edited query in parts, but no follow-up that is completed', async () => {
    const model = new FakeModel();
    const index = await lakeIndex();
    const assistant = createAssistant({ index, embeddings: fakeEmbeddings(model) });
    const query = 'When does the gate of the visitors close? How many animals did the otter census count?';
    const searched = async (request: AskRequest) => {
      model.seen.length = 0;
      await assistant.ask(request);
      return model.seen.filter((text) => text.endsWith('?'));
    };
    expect(await searched({ question: 'gate?', query })).toEqual([query, ...query.split(/(?<=\?) /)]);
    const turns = [{ question: 'How many animals did the otter census count?' }];
    expect(await searched({ question: 'And when was it?', turns })).toHaveLength(1);
  });

  it('says what no citation holds, and not what no document holds', async () => {
    const index = await lakeIndex();
    const { assistant } = assistantOf(index);
    const ask = async (question: string, k = 5) => {
      const { notInPassages, unmatchedTerms, text } = await assistant.ask({ question, k });
      return { notInPassages, unmatchedTerms, said: text.split('\n\n')[1] };
    };
    expect(await ask('How many animals did the otter census of 2003 count?', 1)).toMatchObject({
      notInPassages: undefined,
      unmatchedTerms: [],
    });
    expect(await ask('How many animals did the otter census of 2001 count?', 1)).toMatchObject({
      notInPassages: ['2001'],
      unmatchedTerms: [],
      said: 'None of the passages shown contains: 2001.',
    });
    expect(await ask('How many animals did the otter census of 1997 count?', 1)).toMatchObject({
      notInPassages: undefined,
      unmatchedTerms: ['1997'],
    });
  });

  it('does not say of a symbol in page headers alone that no document has it', async () => {
    const withoutMasthead = LAKE_DOCUMENTS['herons.en.txt'].replace('LAKE/DOC/7\n', '');
    const texts = { ...LAKE_DOCUMENTS, 'herons.en.txt': withoutMasthead };
    const index = await indexTexts(texts, join(folder, 'headers'));
    const { assistant } = assistantOf(index);
    expect(documentIn(index, 'herons.en.txt').symbol).toBe('LAKE/DOC/7');
    expect(index.store.lexical.frequency('lake/doc/7')).toBe(0);
    for (const question of ['Otters in LAKE/DOC/7?', 'LAKE/DOC/7中的水獭'])
      expect((await assistant.ask({ question })).unmatchedTerms, question).toEqual([]);
    const { unmatchedTerms } = await assistant.ask({ question: 'Otters in LAKE/DOC/8?' });
    expect(unmatchedTerms).toEqual(['LAKE/DOC/8']);
  });

  it('lists where the same is said, checked as citations are', async () => {
    const census = (day: number, animals: number) =>
      `${day} May 2003\n\nCensus of the otters\n\nThe otter census that the wardens of the Lake Commission held along the eastern shore in the course of this month counted ${animals} animals and many more tracks of animals in the reeds.\n`;
    const index = await indexTexts(
      { 'a.txt': census(1, 40), 'b.txt': census(8, 41), 'c.txt': `${census(8, 41)}\n` },
      join(folder, 'census'),
    );
    const { assistant } = assistantOf(index);
    const { citations } = await assistant.ask({ question: 'How many animals did the otter census count?' });
    const listed = citations[0]!.alsoIn!.map(({ date, identical, quote }) => [
      date,
      identical,
      quote.includes('40 animals'),
    ]);
    expect(citations[0]!.quote).toContain('41 animals');
    expect(listed).toEqual([
      ['2003-05-08', true, false],
      ['2003-05-01', false, true],
    ]);
    const spoiled = documentIn(index, 'a.txt');
    spoiled.text = spoiled.text.replace('40', '43');
    const again = await assistant.ask({ question: 'How many animals did the otter census count?' });
    expect(again.citations[0]!.alsoIn).toHaveLength(1);
  });
});
