/** References: a place in the styles of reference works, made of what the document itself says and of nothing else. */
import type { IndexedDocument, Locator } from '../../index/types.js';
import type { References } from '../contract.js';
import { bibtexReference } from './bibtex.js';
import { chicagoReference } from './chicago.js';
import { gbt7714Reference } from './gbt7714.js';
import { risReference } from './ris.js';
import { unReference } from './un.js';

/** @param lang Language of the question, in which the United Nations' footnote is; the others have their own rules. */
export function referencesTo(document: IndexedDocument, locator: Locator, lang: string | null): References {
  return {
    un: unReference(document, locator, lang),
    gbt7714: gbt7714Reference(document, locator),
    chicago: chicagoReference(document, locator),
    bibtex: bibtexReference(document, locator),
    ris: risReference(document, locator),
  };
}
