/** What the server says of a file, in the language of the page as far as that knows how to say it. */
import type { Texts } from './texts/languages.js';

export function reasonIn({ reasons }: Pick<Texts, 'reasons'>, said: string): string {
  return (
    inWords(reasons, said) ??
    said
      .split('; ')
      .map((part) => inWords(reasons, part) ?? part)
      .join('; ')
  );
}

function inWords(reasons: Texts['reasons'], said: string): string | null {
  for (const [pattern, words] of reasons) {
    const found = pattern.exec(said);
    if (found) return words(...found.slice(1));
  }
  return null;
}
