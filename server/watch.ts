/** Notices changes in the corpus folder. The one file that knows chokidar. */
import { realpath } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { messageOf, PinciteError } from '../index/errors.js';
import { isHidden } from '../index/load.js';
import type { Logger } from './logger.js';

export interface WatchOptions {
  folder: string;
  /** A folder whose files are no part of the corpus even where it lies within: that of the indexes. */
  except: string;
  /** Called once nothing has changed for a while; never while an earlier call has not ended. */
  onChange: () => Promise<void>;
  logger: Logger;
  /** How long nothing may have changed, so that no file is read half written; default 2,000 ms. */
  settleMs?: number;
  /** When a change is tried again that came while another process wrote the index; default 10,000 ms. */
  againMs?: number;
}

export interface CorpusWatch {
  /** Nothing is called any more; a call under way goes on. */
  close(): Promise<void>;
}

const SETTLE_MS = 2000;
const AGAIN_MS = 10_000;
/** A start does not wait longer for a large folder to be looked through. */
const READY_MS = 3000;

/**
 * Watches a folder and all below it, but for hidden files. Changes from now on are noticed, those while the folder is
 * still looked through included. Where the system refuses, that is logged, and the rest is watched.
 */
export async function watchCorpus(options: WatchOptions): Promise<CorpusWatch> {
  const root = await realpath(options.folder).catch(() => resolve(options.folder));
  const except = await realpath(options.except).catch(() => resolve(options.except));
  const pending = pendingChange(options);
  const watcher = watch(root, {
    ignored: (path) => isWithin(path, except) || relative(root, path).split(sep).some(isHidden),
    ignoreInitial: true,
    followSymlinks: false,
  });
  watcher.on('all', pending.touch);
  warnOnce(watcher, options.logger);
  await looked(watcher, pending.touch);
  return {
    close: async () => {
      pending.stop();
      await watcher.close();
    },
  };
}

/** Resolves when the folder was looked through. Where that takes too long, a change may slip by: it counts as one. */
function looked(watcher: FSWatcher, touch: () => void): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      watcher.once('ready', touch);
      resolve();
    }, READY_MS);
    watcher.once('ready', () => {
      clearTimeout(late);
      resolve();
    });
  });
}

function warnOnce(watcher: FSWatcher, logger: Logger): void {
  let warned = false;
  watcher.on('error', (error) => {
    const reason = messageOf(error);
    if (!warned) logger.warn({ reason }, 'not every change of the corpus will be noticed: restart to see it');
    warned = true;
  });
}

/** Waits until changes have settled, and calls; what changes meanwhile leads to one more call. */
function pendingChange(options: WatchOptions): { touch: () => void; stop: () => void } {
  const { onChange, logger, settleMs = SETTLE_MS, againMs = AGAIN_MS } = options;
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let stopped = false;
  const after = (ms: number) => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(call, ms);
  };
  const call = async () => {
    if (running) return after(settleMs);
    running = true;
    try {
      await onChange();
    } catch (error) {
      logger.error({ reason: messageOf(error) }, 'the index could not be brought up to date');
      if (error instanceof PinciteError && error.kind === 'busy') after(againMs);
    } finally {
      running = false;
    }
  };
  return {
    touch: () => after(settleMs),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}
