/** The readers of files, with the limits that the settings name. */
import type { FileLimits } from '../index/reader/children.js';
import { type DocumentReader, startReader } from '../index/reader/reader.js';
import { type RectangleReader, startRectangleReader } from '../index/reader/rectangle-reader.js';
import type { Settings } from './settings.js';

type LimitSettings = Pick<Settings, 'maxFilePages' | 'maxFileSeconds' | 'maxFileMemoryMegabytes'>;

export function openReader(settings: LimitSettings & Pick<Settings, 'ocr'>): DocumentReader {
  return startReader({ limits: limitsOf(settings), ocr: settings.ocr });
}

/** With a process of its own, so that whoever opens a citation waits for no ingest. */
export function openRectangleReader(settings: LimitSettings): RectangleReader {
  return startRectangleReader({ limits: limitsOf(settings) });
}

function limitsOf(settings: LimitSettings): FileLimits {
  return {
    pages: settings.maxFilePages,
    seconds: settings.maxFileSeconds,
    memoryMegabytes: settings.maxFileMemoryMegabytes,
  };
}
