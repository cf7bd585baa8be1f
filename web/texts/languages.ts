/** The interface's languages; another one is a file beside this and a line here. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en, type Texts } from './en.js';
import { zh } from './zh.js';

export type { Texts };
export type Language = keyof typeof languages;

export const languages = { zh, en } satisfies Record<string, Texts>;
export const languageCodes = Object.keys(languages) as Language[];

export const LanguageContext = createContext<Language>('en');

export function useTexts(): Texts {
  return languages[useContext(LanguageContext)];
}

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** The first of the reader's languages that the interface speaks, else English. */
export function preferredLanguage(wanted: readonly string[]): Language {
  const codes = wanted.map((tag) => tag.split('-')[0]!.toLowerCase());
  return codes.find((code): code is Language => Object.hasOwn(languages, code)) ?? 'en';
}
