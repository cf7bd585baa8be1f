/** The engine: loads the model, keeps the index up to date and in memory, and says how far it is. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AlignedEmbeddings } from '../index/aligned-embeddings.js';
import { type BuildProgress, type BuildReport, buildIndex } from '../index/build.js';
import { documentId } from '../index/document.js';
import { messageOf, PinciteError } from '../index/errors.js';
import type { Listing } from '../index/load.js';
import { fingerprintOf } from '../index/manifest.js';
import type { DocumentReader } from '../index/reader/reader.js';
import { refineIndex } from '../index/refine.js';
import { type OpenedIndex, openIndex } from '../index/store.js';
import { type Assistant, createAssistant } from './assistant.js';
import type { Health } from './contract.js';
import { listCorpus } from './corpus-listing.js';
import { indexFolder } from './index-folder.js';
import type { Logger } from './logger.js';
import { areMadeAtOnce, asSet } from './sentence-setting.js';
import type { Settings } from './settings.js';
import { Turns } from './turns.js';
import { type Calibration, loadCalibration } from './verdict/calibration.js';

export interface EngineOptions {
  corpusDir: string;
  indexDir: string;
  maxFileBytes: number;
  /** Reads the files; let go of after each run over the corpus. */
  reader: DocumentReader;
  /** When the sentences' vectors are made; see Settings. */
  sentences: Settings['sentences'];
  /** Loads the model; called again after a failure. */
  openEmbeddings: () => Promise<AlignedEmbeddings>;
  logger: Logger;
  onProgress?: (progress: BuildProgress) => void;
}

/** Ingest runs and refinements take turns. A refinement under way makes room for a run, and goes on after it. */
export interface Engine {
  /** Opens the last index if it still fits, then brings it up to date with the corpus. */
  start(): Promise<BuildReport>;
  /**
   * Brings the index up to date once more, while the old one serves; the sentences' vectors follow. A run that still
   * waits for its turn will see whatever has changed by now: it is the same for all who ask.
   */
  update(): Promise<BuildReport>;
  /** The same, and a file that failed is read again although nothing has changed. */
  retry(documentId: string): Promise<BuildReport>;
  /** Adds the sentences' vectors to the index in use, only while no one asks. Resolves when they are there. */
  refine(): Promise<void>;
  /** The files of the corpus as they are now, without those that readers have removed. */
  listing(): Promise<Listing>;
  health(): Health;
  /** @throws PinciteError `busy` before there is an index. */
  index(): OpenedIndex;
  assistant(): Assistant;
}

/** Sentences wait until no question has come for this long. */
const IDLE_MS = 2000;
const DAMAGED = 'it is not known which files were uploaded or removed: those left out before are read again';

export function createEngine(options: EngineOptions): Engine {
  return new CorpusEngine(options);
}

/** Stops a refinement so that a run can take its turn; what is done of it stays done. */
class MakesRoom extends Error {}

class CorpusEngine implements Engine {
  private readonly folder: string;
  private readonly turns = new Turns();
  private status: Health['status'] = 'starting';
  private faultCount = 0;
  /** When a question last came, on the clock of performance.now(). */
  private lastAsk = Number.NEGATIVE_INFINITY;
  private embeddings: AlignedEmbeddings | null = null;
  private calibration: Calibration | null = null;
  private open: { index: OpenedIndex; assistant: Assistant } | null = null;
  private progress: Health['progress'];
  private error: string | undefined;
  private refining: Promise<void> | null = null;
  /** The update that waits for its turn. */
  private awaited: Promise<BuildReport> | null = null;

  constructor(private readonly options: EngineOptions) {
    this.folder = indexFolder(options.indexDir, options.corpusDir);
  }

  start(): Promise<BuildReport> {
    return this.turns.take(() => this.run(null));
  }

  update(): Promise<BuildReport> {
    this.awaited ??= this.runInTurn(null);
    return this.awaited;
  }

  retry(id: string): Promise<BuildReport> {
    return this.runInTurn(id);
  }

  listing(): Promise<Listing> {
    const { logger } = this.options;
    return listCorpus({ ...this.options, onDamage: (reason) => logger.error({ reason }, DAMAGED) });
  }

  private async runInTurn(retried: string | null): Promise<BuildReport> {
    const report = await this.turns.take(() => {
      if (retried === null) this.awaited = null;
      return this.run(retried);
    });
    const { logger, sentences } = this.options;
    if (sentences !== 'off')
      this.refine().catch((error: unknown) =>
        logger.warn({ reason: messageOf(error) }, 'no sentence vectors'),
      );
    return report;
  }

  refine(): Promise<void> {
    this.refining ??= this.refineInTurn().finally(() => {
      this.refining = null;
    });
    return this.refining;
  }

  health(): Health {
    const { status, embeddings, open, faultCount, progress, error } = this;
    return {
      status,
      documentCount: open?.index.manifest.documentCount ?? 0,
      passageCount: open?.index.manifest.passageCount ?? 0,
      model: embeddings?.model.identity.name ?? '',
      indexId: open?.index.manifest.indexId ?? null,
      faultCount,
      ...(progress && { progress }),
      ...(error && { error }),
    };
  }

  index(): OpenedIndex {
    return this.opened().index;
  }

  assistant(): Assistant {
    this.lastAsk = performance.now();
    return this.opened().assistant;
  }

  private opened(): { index: OpenedIndex; assistant: Assistant } {
    if (this.open) return this.open;
    const waiting = 'the index is being built: ask again when /api/health says "ready"';
    throw new PinciteError('busy', this.error ?? waiting);
  }

  private async run(retried: string | null): Promise<BuildReport> {
    try {
      this.error = undefined;
      this.embeddings ??= await this.options.openEmbeddings();
      this.calibration ??= await loadCalibration(this.embeddings);
      if (!this.open) await this.openLast(this.embeddings);
      const report = await this.build(this.embeddings, retried);
      if (report.index !== this.open?.index) this.use(report.index, this.embeddings);
      if (areMadeAtOnce(report.index, this.options.sentences)) await this.addSentences();
      return report;
    } catch (error) {
      this.error = messageOf(error);
      throw error;
    } finally {
      this.progress = undefined;
      if (this.open) this.status = this.open.index.manifest.documentCount === 0 ? 'empty' : 'ready';
    }
  }

  /** The index of the last run, so that questions are answered while the new one is built. */
  private async openLast(embeddings: AlignedEmbeddings): Promise<void> {
    try {
      const fingerprint = fingerprintOf(embeddings.model.identity, embeddings.alignment);
      const last = await openIndex(this.folder, embeddings, fingerprint);
      if (last) this.use(last, embeddings);
    } catch (error) {
      if (!(error instanceof PinciteError)) throw error;
      this.options.logger.info({ reason: error.message }, 'the index is rebuilt');
    }
  }

  private async build(embeddings: AlignedEmbeddings, retried: string | null): Promise<BuildReport> {
    this.status = 'indexing';
    const { reader } = this.options;
    const listing = await this.listing();
    const onProgress = (progress: BuildProgress) => {
      this.progress = { done: progress.done, total: progress.total, source: progress.source };
      this.options.onProgress?.(progress);
    };
    return buildIndex({
      ...listing,
      folder: this.folder,
      embeddings,
      retry: (path) => documentId(path) === retried,
      previous: this.open?.index ?? null,
      onProgress,
    }).finally(() => reader.close());
  }

  private use(index: OpenedIndex, embeddings: AlignedEmbeddings): void {
    const onFault = (fault: string) => {
      this.faultCount++;
      this.options.logger.error({ fault }, 'a citation did not match its document and was dropped');
    };
    const used = asSet(index, this.options.sentences);
    const { calibration } = this;
    this.open = { index, assistant: createAssistant({ index: used, embeddings, calibration, onFault }) };
  }

  private async refineInTurn(): Promise<void> {
    for (;;) {
      try {
        return await this.turns.take(() => this.addSentences(() => this.whenIdle()));
      } catch (error) {
        if (!(error instanceof MakesRoom)) throw error;
      }
    }
  }

  private async addSentences(turn?: () => Promise<void>): Promise<void> {
    const { index } = this.opened();
    const embeddings = this.embeddings!;
    const refined = await refineIndex({ folder: this.folder, index, embeddings, ...(turn && { turn }) });
    if (refined !== index) this.use(refined, embeddings);
  }

  private async whenIdle(): Promise<void> {
    for (;;) {
      if (this.turns.areWaitedFor) throw new MakesRoom();
      if (performance.now() - this.lastAsk >= IDLE_MS) return;
      await sleep(IDLE_MS / 10);
    }
  }
}
