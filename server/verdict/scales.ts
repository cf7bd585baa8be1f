/** Scales: what a question turns on, weighed against what was found for it. */
import type { EmbeddingModel } from '../../index/embed.js';
import type { PassageStore } from '../../index/passage-store.js';
import type { SentenceVectors } from '../../index/sentence-vectors.js';
import type { IndexedDocument } from '../../index/types.js';
import { sentenceOdds } from '../highlight.js';
import type { Query } from '../query.js';
import { type Specific, specificsOf } from '../question/specifics.js';
import { borneTerms, unmatchedTerms } from '../question/unmatched.js';
import type { RankedPassage } from '../retrieve.js';
import { type Evidence, evidenceOf, LOOKED_AT } from './evidence.js';
import { leastTokenNearness } from './token-nearness.js';

export interface TurnsOn {
  specifics: readonly Specific[];
  /** Words of the question that occur nowhere in the documents. */
  unmatched: string[];
}

/** What was found for a query. */
export interface Weighed {
  /** Best first. */
  ranked: readonly RankedPassage[];
  turns: TurnsOn;
  /** Ids of the documents that are asked; all where it is absent. */
  only: readonly string[] | undefined;
}

export interface ScalesOptions {
  model: Pick<EmbeddingModel, 'embedTokens'>;
  store: PassageStore;
  /** By id. */
  documents: ReadonlyMap<string, IndexedDocument>;
  /** Vectors of all sentences, where the index has them. */
  sentences: SentenceVectors | undefined;
}

export class Scales {
  private readonly languages: ReadonlySet<string | null>;
  private readonly borne: ReadonlySet<string>;

  constructor(private readonly options: ScalesOptions) {
    this.languages = new Set([...options.documents.values()].map(({ lang }) => lang));
    this.borne = borneTerms(options.documents.values());
  }

  turnsOn({ text, lang }: Query): TurnsOn {
    const { lexical } = this.options.store;
    return {
      specifics: specificsOf(text, lang),
      unmatched: unmatchedTerms(text, { lexical, borne: this.borne, languages: this.languages }),
    };
  }

  /** The evidence by which it is decided whether the documents answer; null where nothing was found. */
  async weigh({ text, vector, lang }: Query, { ranked, turns, only }: Weighed): Promise<Evidence | null> {
    const { store, documents, sentences } = this.options;
    const odds = ranked.slice(0, LOOKED_AT).map(({ passage: { metadata } }) => {
      const { documentId, from, to } = metadata;
      const similarities = sentences?.similarities(documentId, vector, from, to) ?? null;
      return sentenceOdds(documents.get(documentId)!, metadata, { query: text, similarities });
    });
    const passageCount = store.count(only && { documents: only });
    return evidenceOf(
      {
        query: text,
        lang,
        ranked,
        odds,
        specifics: turns.specifics,
        leastTokens: await this.leastTokens(text, ranked),
      },
      { lexical: store.lexical, passageCount, documents },
    );
  }

  /** The first passage alone is read again: that takes as long as it took to embed it. */
  private async leastTokens(text: string, [first]: readonly RankedPassage[]): Promise<number | null> {
    const { model } = this.options;
    const question = first ? await model.embedTokens(text, 'query') : null;
    const passage = question && (await model.embedTokens(first!.passage.pageContent, 'passage'));
    return question && passage && leastTokenNearness(question, passage);
  }
}
