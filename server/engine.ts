/** The engine: loads the model, keeps the index up to date and in memory, and says how far it is. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { AlignedEmbeddings } from '../index/aligned-embeddings.js';
import { type BuildProgress, type BuildReport, buildIndex } from '../index/build.js';
import { messageOf, PinciteError } from '../index/errors.js';
import { listSources } from '../index/load.js';
import { fingerprintOf } from '../index/manifest.js';
import { refineIndex } from '../index/refine.js';
import { type OpenedIndex, openIndex } from '../index/store.js';
import { type Assistant, createAssistant } from './assistant.js';
import type { Health } from './contract.js';
import { indexFolder } from './index-folder.js';
import type { Logger } from './logger.js';
import { areMadeAtOnce, asSet } from './sentence-setting.js';
import type { Settings } from './settings.js';

export interface EngineOptions {
  corpusDir: string;
  indexDir: string;
  maxFileBytes: number;
  /** When the sentences' vectors are made; see Settings. */
  sentences: Settings['sentences'];
  /** Loads the model; called again after a failure. */
  openEmbeddings: () => Promise<AlignedEmbeddings>;
  logger: Logger;
  onProgress?: (progress: BuildProgress) => void;
}

export interface Engine {
  /** Opens the last index if it still fits, then brings it up to date with the corpus. */
  start(): Promise<BuildReport>;
  /** Adds the sentences' vectors to the index in use, only while no one asks. Resolves when they are there. */
  refine(): Promise<void>;
  health(): Health;
  /** @throws PinciteError `busy` before there is an index. */
  index(): OpenedIndex;
  assistant(): Assistant;
}

/** Sentences wait until no question has come for this long. */
const IDLE_MS = 2000;

export function createEngine(options: EngineOptions): Engine {
  const { corpusDir, logger } = options;
  const folder = indexFolder(options.indexDir, corpusDir);
  const state: State = {
    status: 'starting',
    faultCount: 0,
    lastAsk: Number.NEGATIVE_INFINITY,
    embeddings: null,
    open: null,
  };

  const use = (index: OpenedIndex, embeddings: AlignedEmbeddings) => {
    const onFault = (fault: string) => {
      state.faultCount++;
      logger.error({ fault }, 'a citation did not match its document and was dropped');
    };
    const used = asSet(index, options.sentences);
    state.open = { index, assistant: createAssistant({ index: used, embeddings, onFault }) };
  };

  const build = async (embeddings: AlignedEmbeddings, previous: OpenedIndex | null): Promise<BuildReport> => {
    state.status = 'indexing';
    const { sources, leftOut } = await listSources(corpusDir, options);
    const onProgress = (progress: BuildProgress) => {
      state.progress = { done: progress.done, total: progress.total, source: progress.source };
      options.onProgress?.(progress);
    };
    return buildIndex({ folder, sources, leftOut, embeddings, previous, onProgress });
  };

  const whenIdle = async () => {
    while (performance.now() - state.lastAsk < IDLE_MS) await sleep(IDLE_MS / 10);
  };

  const refine = async (turn?: () => Promise<void>) => {
    const { index } = opened(state);
    const embeddings = state.embeddings!;
    const refined = await refineIndex({ folder, index, embeddings, ...(turn && { turn }) });
    if (refined !== index && state.open?.index === index) use(refined, embeddings);
  };

  return {
    start: async () => {
      try {
        delete state.error;
        state.embeddings = await options.openEmbeddings();
        const previous = await lastIndex(folder, state.embeddings, logger);
        if (previous) use(previous, state.embeddings);
        const report = await build(state.embeddings, previous);
        use(report.index, state.embeddings);
        if (areMadeAtOnce(report.index, options.sentences)) await refine();
        state.status = report.index.manifest.documentCount === 0 ? 'empty' : 'ready';
        return report;
      } catch (error) {
        state.error = messageOf(error);
        if (state.open) state.status = 'ready';
        throw error;
      } finally {
        delete state.progress;
      }
    },
    refine: () => refine(whenIdle),
    health: () => healthOf(state),
    index: () => opened(state).index,
    assistant: () => {
      state.lastAsk = performance.now();
      return opened(state).assistant;
    },
  };
}

interface State {
  status: Health['status'];
  faultCount: number;
  /** When a question last came, on the clock of performance.now(). */
  lastAsk: number;
  embeddings: AlignedEmbeddings | null;
  open: Opened | null;
  progress?: Health['progress'];
  error?: string;
}

function healthOf({ status, embeddings, open, faultCount, progress, error }: State): Health {
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

interface Opened {
  index: OpenedIndex;
  assistant: Assistant;
}

function opened(state: State): Opened {
  if (state.open) return state.open;
  throw new PinciteError(
    'busy',
    state.error ?? 'the index is being built: ask again when /api/health says "ready"',
  );
}

/** The index of the last run, so that questions are answered while the new one is built. */
async function lastIndex(
  folder: string,
  embeddings: AlignedEmbeddings,
  logger: Logger,
): Promise<OpenedIndex | null> {
  try {
    return await openIndex(
      folder,
      embeddings,
      fingerprintOf(embeddings.model.identity, embeddings.alignment),
    );
  } catch (error) {
    if (!(error instanceof PinciteError)) throw error;
    logger.info({ reason: error.message }, 'the index is rebuilt');
    return null;
  }
}
