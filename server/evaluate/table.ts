/** Figures of several sets as a table in Markdown: a row for each set and language of its questions. */
import type { Evaluation, Measures, Refusal } from './evaluate.js';

type Figures = Pick<Evaluation, 'byLang' | 'overall' | 'refusal'> & { set: string };

interface Row {
  set: string;
  /** Of the questions. */
  tag: string;
  measures: Measures;
  /** In one row of a set only: it is measured over all of its questions. */
  refusal?: Refusal | undefined;
}

interface Column {
  heading: string;
  /** Empty where it was not measured. */
  cell(row: Row): string;
}

const COLUMNS: readonly Column[] = [
  { heading: 'set', cell: ({ set }) => set },
  { heading: 'questions in', cell: ({ tag }) => tag },
  { heading: 'number', cell: ({ measures }) => String(measures.queryCount) },
  { heading: 'nDCG@10', cell: ({ measures }) => share(measures['nDCG@10']) },
  { heading: 'hit@1', cell: ({ measures }) => share(measures['hit@1']) },
  { heading: 'hit@10', cell: ({ measures }) => share(measures['hit@10']) },
  {
    heading: 'answer in the highlight, given the document / end to end',
    cell: ({ measures: { givenDocument, endToEnd } }) =>
      endToEnd ? `${share(givenDocument?.inHighlight) || '–'} / ${share(endToEnd.inHighlight)}` : '',
  },
  { heading: 'in the first quote', cell: ({ measures }) => share(measures.endToEnd?.inFirstQuote) },
  { heading: 'in the five', cell: ({ measures }) => share(measures.endToEnd?.inAnyQuote) },
  {
    heading: 'characters highlighted',
    cell: ({ measures }) => measures.endToEnd?.highlightLength.toFixed(0) ?? '',
  },
  { heading: 'unanswerable refused', cell: ({ refusal }) => share(refusal?.refused) },
  { heading: 'answerable refused', cell: ({ refusal }) => share(refusal?.answerableRefused) },
  { heading: 'AUC', cell: ({ refusal }) => share(refusal?.AUC) },
];

/** Columns that no set has anything for are left out. */
export function tableOf(results: readonly Figures[]): string {
  const rows = results.flatMap(rowsOf);
  const columns = COLUMNS.filter(({ cell }) => rows.some((row) => cell(row) !== ''));
  return markdownTable(
    columns.map(({ heading }) => heading),
    rows.map((row) => columns.map(({ cell }) => cell(row))),
  );
}

/** What is known of a set as a whole stands in the row of its only language, or in one of its own. */
function rowsOf({ set, byLang, overall, refusal }: Figures): Row[] {
  const rows: Row[] = Object.entries(byLang).map(([tag, measures]) => ({ set, tag, measures }));
  if (!refusal) return rows;
  if (rows.length === 1) return rows.map((row) => ({ ...row, refusal }));
  return [...rows, { set, tag: 'all', measures: overall, refusal }];
}

export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [headings, headings.map(() => '---'), ...rows].map(line).join('');
}

/** ".930"; empty for what was not measured. */
export function share(value: number | undefined): string {
  return value === undefined || Number.isNaN(value) ? '' : value.toFixed(3).replace(/^0\./, '.');
}
