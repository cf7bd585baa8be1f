/** Names of languages in the reader's own, from the codes that documents have. */

/** Made once: that takes longer than a row of a list. */
const namers = new Map<string, Intl.DisplayNames>();

/** The code itself where it has no name. */
export function languageName(code: string, language: string): string {
  const namer = namers.get(language) ?? new Intl.DisplayNames(language, { type: 'language' });
  namers.set(language, namer);
  try {
    return namer.of(code) ?? code;
  } catch {
    return code;
  }
}
