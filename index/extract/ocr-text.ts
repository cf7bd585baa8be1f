/** From tesseract's table of words to the text of a page. */

const COLUMNS = [
  'level',
  'page',
  'block',
  'par',
  'line',
  'word',
  'left',
  'top',
  'width',
  'height',
  'conf',
  'text',
];
/** The level of rows that are words. */
const WORD = '5';
/** Characters that are set without blanks between them. */
const SOLID = /[\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/**
 * Lines ended by "\n", a blank line between paragraphs; the mean certainty of the words, weighted by their length,
 * 0 to 100 (0 where there are none).
 *
 * @param table Tab-separated, with a head, as `tesseract … tsv` prints it.
 */
export function recognizedText(table: string): { text: string; confidence: number } {
  let text = '';
  let [certainty, length] = [0, 0];
  let before: { paragraph: string; line: string } | null = null;
  for (const row of table.split('\n').slice(1)) {
    const cells = row.split('\t');
    const cell = (name: string) => cells[COLUMNS.indexOf(name)] ?? '';
    const word = cell('text').trim();
    if (cell('level') !== WORD || word === '') continue;
    const paragraph = `${cell('block')} ${cell('par')}`;
    const line = `${paragraph} ${cell('line')}`;
    if (before) text += gap(before, { paragraph, line }, text.slice(-1), word.charAt(0));
    text += word;
    certainty += Math.max(0, Number(cell('conf'))) * word.length;
    length += word.length;
    before = { paragraph, line };
  }
  return { text: text === '' ? '' : `${text}\n`, confidence: length === 0 ? 0 : certainty / length };
}

function gap(
  before: { paragraph: string; line: string },
  here: { paragraph: string; line: string },
  left: string,
  right: string,
): string {
  if (before.paragraph !== here.paragraph) return '\n\n';
  if (before.line !== here.line) return '\n';
  return SOLID.test(left) && SOLID.test(right) ? '' : ' ';
}
