/** Tags of HTML among the words of other formats: what they part. */

/** Elements that are blocks. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p plaintext
  pre search section summary table tbody td tfoot th thead tr ul xmp`.split(/\s+/),
);
/** What parts words without ending a block. */
const WITHIN_BLOCKS: ReadonlySet<string> = new Set(['br', 'td', 'th']);
const REMARK = /<!--[\s\S]*?(?:-->|$)/g;
const TAG = /<\/?([a-z][\w-]*)/gi;

/** What notation stands for between the words on its two sides: nothing, a blank, or a line end between blocks. */
export function gapOf(notation: string): '' | ' ' | '\n' {
  if (!notation.includes('<')) return '';
  const names = [...notation.replace(REMARK, '').matchAll(TAG)].map((tag) => tag[1]!.toLowerCase());
  if (names.some((name) => BLOCKS.has(name) && !WITHIN_BLOCKS.has(name))) return '\n';
  return names.some((name) => WITHIN_BLOCKS.has(name)) ? ' ' : '';
}
