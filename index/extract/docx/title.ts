/** The title that a Word document states: in the style "Title", or in its properties if the text says it, too. */
import { elementAt, textOf, type XmlElement } from '../xml.js';
import { type Block, isBlank, type Paragraph, wordsOf } from './model.js';

/** How far into the text a title may stand, in characters. */
const TITLE_WITHIN = 2000;

/** Null where none is stated; properties hold the title of a template more often than not. */
export function titleOf(body: readonly Block[], text: string, properties: XmlElement | null): string | null {
  const stated = collapsed(textOf(elementAt(properties ?? undefined, 'title') ?? ''));
  const shown = collapsed(text.slice(0, TITLE_WITHIN)).toLowerCase();
  const styled = styledTitle(body);
  return styled ?? (stated.length > 3 && shown.includes(stated.toLowerCase()) ? stated : null);
}

/** The first paragraphs in the style, which stand together: a title is often set in two or three. */
function styledTitle(body: readonly Block[]): string | null {
  const shown = body.filter((block) => !isBlank(block));
  const first = shown.findIndex(isTitle);
  if (first === -1) return null;
  const rest = shown.slice(first);
  const length = rest.findIndex((block) => !isTitle(block));
  const lines = rest.slice(0, length === -1 ? rest.length : length).filter(isTitle);
  return collapsed(lines.map(wordsOf).join(' '));
}

function isTitle(block: Block): block is Paragraph {
  return block.kind === 'paragraph' && block.title;
}

function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
