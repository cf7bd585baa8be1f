/** What a page is called beside the text. */
import type { BlockPage } from '../../blocks.js';
import type { Texts } from '../../texts/languages.js';

/** As printed, or else the position in the file, called that; short enough for a margin. */
export function pageLabelOf({ label, filePage }: BlockPage, texts: Texts): string {
  if (label !== null) return texts.page(label);
  return filePage === null ? '' : texts.pane.filePage(filePage);
}
