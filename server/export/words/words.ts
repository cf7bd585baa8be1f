/** The languages of exported conversations; another one is a file beside this and a line here. */
import { type ExportWords, en } from './en.js';
import { zh } from './zh.js';

export type { ExportWords };

const languages = { en, zh } satisfies Record<string, ExportWords>;
export type ExportLanguage = keyof typeof languages;
export const exportLanguages = Object.keys(languages) as [ExportLanguage, ...ExportLanguage[]];

export function exportWords(language: ExportLanguage): ExportWords {
  return languages[language];
}
