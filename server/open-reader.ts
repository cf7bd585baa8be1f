/** The reader of files, with the limits that the settings name. */
import { type DocumentReader, startReader } from '../index/reader/reader.js';
import type { Settings } from './settings.js';

export function openReader(
  settings: Pick<Settings, 'maxFilePages' | 'maxFileSeconds' | 'maxFileMemoryMegabytes' | 'ocr'>,
): DocumentReader {
  const limits = {
    pages: settings.maxFilePages,
    seconds: settings.maxFileSeconds,
    memoryMegabytes: settings.maxFileMemoryMegabytes,
  };
  return startReader({ limits, ocr: settings.ocr });
}
