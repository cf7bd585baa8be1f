/** All passages with their vectors and their word index, as a LangChain VectorStore. In memory; saved by store.ts. */
import type { Document as LangChainDocument } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { PinciteError } from './errors.js';
import { LexicalIndex } from './lexical.js';
import { indexText } from './passages.js';
import {
  type AcrossLanguages,
  type AcrossOptions,
  searchAcrossLanguages,
} from './search-across-languages.js';
import type { Passage } from './types.js';
import {
  exactSearch,
  HNSW_FROM,
  type HnswSearch,
  hnswSearch,
  type Neighbour,
  similarityAt,
  type VectorSearch,
  type VectorTable,
} from './vectors.js';

/** Only passages of these documents; all where it is absent. */
export interface PassageFilter {
  documents?: readonly string[];
}

/** How the nearest of all languages are searched. */
export interface AcrossQuery extends Pick<AcrossOptions, 'own' | 'k' | 'added'> {
  filter?: PassageFilter | undefined;
}

export interface PassageStoreOptions {
  /** From this many passages on the graph is searched; default 20,000. Infinity: always exact. */
  graphFrom?: number;
}

export class PassageStore extends VectorStore {
  declare FilterType: PassageFilter;
  readonly passages: Passage[] = [];
  readonly lexical = new LexicalIndex();
  private table: VectorTable | null = null;
  private graph: HnswSearch | null = null;
  private readonly byLanguage = new Map<string, number[]>();
  private readonly graphFrom: number;

  constructor(embeddings: EmbeddingsInterface, options: PassageStoreOptions = {}) {
    super(embeddings, {});
    this.graphFrom = options.graphFrom ?? HNSW_FROM;
  }

  override _vectorstoreType(): string {
    return 'pincite';
  }

  /** Embeds the passages (with their context) and adds them. */
  override async addDocuments(documents: LangChainDocument[]): Promise<void> {
    const passages = documents as Passage[];
    await this.addVectors(await this.embeddings.embedDocuments(passages.map(indexText)), passages);
  }

  /**
   * @param vectors One of unit length for each passage.
   * @throws PinciteError `invalid-input` where their number or their dimensions do not fit.
   */
  override async addVectors(
    vectors: (number[] | Float32Array)[],
    documents: LangChainDocument[],
  ): Promise<void> {
    if (vectors.length !== documents.length) {
      throw new PinciteError('invalid-input', `${vectors.length} vectors for ${documents.length} passages`);
    }
    const dimensions = this.table?.dimensions ?? vectors[0]?.length;
    const misfit = vectors.find((vector) => vector.length !== dimensions);
    if (misfit)
      throw new PinciteError(
        'invalid-input',
        `a vector of ${misfit.length} dimensions among vectors of ${dimensions}`,
      );
    for (const [i, vector] of vectors.entries()) {
      this.append(vector);
      const passage = documents[i] as Passage;
      const lang = passage.metadata.lang ?? '';
      if (!this.byLanguage.has(lang)) this.byLanguage.set(lang, []);
      this.byLanguage.get(lang)!.push(this.passages.length);
      this.passages.push(passage);
      this.lexical.add(passage.pageContent, passage.metadata.context);
    }
    this.graph = null;
  }

  private append(vector: readonly number[] | Float32Array): void {
    this.table ??= { dimensions: vector.length, count: 0, data: new Float32Array(vector.length * 64) };
    const { table } = this;
    const start = table.count * table.dimensions;
    if (start + table.dimensions > table.data.length) {
      const larger = new Float32Array(table.data.length * 2);
      larger.set(table.data);
      table.data = larger;
    }
    table.data.set(vector, start);
    table.count++;
  }

  /** Passages with their cosine, best first. Exact under a filter. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: PassageFilter,
  ): Promise<[Passage, number][]> {
    return this.nearest(Float32Array.from(query), k, filter).map(({ index, similarity }) => [
      this.passages[index]!,
      similarity,
    ]);
  }

  /** The same by the passages' numbers. */
  nearest(query: Float32Array, k: number, filter?: PassageFilter): Neighbour[] {
    if (!this.table) return [];
    this.checkDimensions(query);
    return this.searchFor(filter).nearest(query, k);
  }

  /**
   * The nearest of all languages, similarities in each made comparable: see language-levels.ts.
   *
   * @param own Language of the question.
   */
  nearestAcross(query: Float32Array, { own, k, filter, added }: AcrossQuery): AcrossLanguages {
    if (!this.table) return { nearest: [], levels: new Map() };
    this.checkDimensions(query);
    return searchAcrossLanguages(this.table, this.byLanguage, {
      query,
      own,
      k,
      graph: filter?.documents ? null : this.graphOf(this.table),
      graphFrom: this.graphFrom,
      accept: this.accepts(filter),
      ...(added && { added }),
    });
  }

  private checkDimensions(query: Float32Array): void {
    const { dimensions } = this.table!;
    if (query.length === dimensions) return;
    throw new PinciteError(
      'invalid-input',
      `a query of ${query.length} dimensions for vectors of ${dimensions}`,
    );
  }

  /** Cosine of the query and one passage. */
  similarity(query: Float32Array, index: number): number {
    return similarityAt(this.table!, query, index);
  }

  /** The vector of one passage; shares the store's memory. */
  vector(index: number): Float32Array {
    const { data, dimensions } = this.table!;
    return data.subarray(index * dimensions, (index + 1) * dimensions);
  }

  /** How passages are searched without a filter. */
  get method(): VectorSearch['method'] {
    return this.searchFor().method;
  }

  private searchFor(filter?: PassageFilter): VectorSearch {
    const table = this.table!;
    if (filter?.documents) return exactSearch(table, this.accepts(filter));
    return this.graphOf(table) ?? exactSearch(table);
  }

  /** The graph, built where there is none yet; null for few passages, or where none can be built. */
  private graphOf(table: VectorTable | null): HnswSearch | null {
    if (!table || table.count < this.graphFrom) return null;
    this.graph ??= hnswSearch(table);
    return this.graph;
  }

  /** How many passages pass the filter. */
  count(filter?: PassageFilter): number {
    if (!filter?.documents) return this.passages.length;
    const accepts = this.accepts(filter);
    return this.passages.filter((_, index) => accepts(index)).length;
  }

  /** Whether a passage, by its number, passes the filter. */
  accepts(filter?: PassageFilter): (index: number) => boolean {
    if (!filter?.documents) return () => true;
    const wanted = new Set(filter.documents);
    return (index) => wanted.has(this.passages[index]!.metadata.documentId);
  }

  /** All vectors, one after the other; shares the store's memory. */
  vectorData(): Float32Array {
    return this.table
      ? this.table.data.subarray(0, this.table.count * this.table.dimensions)
      : new Float32Array();
  }

  /** Writes the graph, if one is searched, to the path. */
  saveGraph(path: string): boolean {
    if (!this.table || this.method !== 'hnsw') return false;
    this.graph!.save(path);
    return true;
  }

  /** Takes a graph written before for the very vectors of this store. */
  loadGraph(path: string): void {
    if (this.table) this.graph = hnswSearch(this.table, path);
  }
}
