import type { DocumentSummary } from '../../../server/contract.js';
import { fileAddress } from '../../api.js';
import { type Column, columns, type ListWishes, type Sorting, sortedNext } from '../../document-list.js';
import type { DocumentList } from '../../state/useDocuments.js';
import type { Removals } from '../../state/useRemovals.js';
import { useTexts } from '../../texts/languages.js';
import { DocumentRow } from '../DocumentRow.js';
import { columnName } from './column-name.js';
import { MoreRows, useRowCount } from './MoreRows.js';

interface DocumentTableProps {
  titleId: string;
  /** All files. */
  documents: DocumentSummary[];
  /** Those that are listed, in order. */
  rows: DocumentSummary[];
  list: DocumentList;
  removals: Removals;
  /** What the rows were listed by. */
  wishes: Omit<ListWishes, 'keep'>;
  onSort: (sorting: Sorting) => void;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

export function DocumentTable(props: DocumentTableProps) {
  const { titleId, documents, rows, list, removals, wishes, onSort, chosen, onChoose } = props;
  const texts = useTexts();
  const [rowCount, showMore] = useRowCount(wishes);
  const sources = new Map(documents.map(({ id, source }) => [id, source]));
  return (
    <>
      <table aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col" class="choose">
              <ChooseAll rows={rows} chosen={chosen} onChoose={onChoose} />
            </th>
            {columns.map((column) => (
              <SortHeading key={column} {...{ column, onSort }} sorting={wishes.sorting} />
            ))}
            <th scope="col">
              <span class="visually-hidden">{texts.library.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, rowCount).map((document) => (
            <DocumentRow
              key={document.id}
              document={document}
              address={fileAddress(document.id)}
              original={sources.get(document.duplicateOf ?? '') ?? null}
              retry={list.retries.get(document.id) ?? null}
              onRetry={() => list.retry(document.id)}
              removal={removals.removals.get(document.id) ?? null}
              onRemove={() => removals.remove(document.id)}
              onRestore={() => removals.restore(document.id)}
              chosen={chosen.has(document.id)}
              onChoose={() => onChoose(toggled(chosen, [document.id], !chosen.has(document.id)))}
            />
          ))}
        </tbody>
      </table>
      <MoreRows shown={Math.min(rowCount, rows.length)} count={rows.length} onMore={showMore} />
    </>
  );
}

function ChooseAll({ rows, chosen, onChoose }: Pick<DocumentTableProps, 'rows' | 'chosen' | 'onChoose'>) {
  const texts = useTexts();
  const ids = rows.filter(({ state }) => state === 'indexed').map(({ id }) => id);
  const count = ids.filter((id) => chosen.has(id)).length;
  const all = ids.length > 0 && count === ids.length;
  return (
    <input
      type="checkbox"
      aria-label={texts.library.chooseAll}
      checked={all}
      indeterminate={count > 0 && !all}
      disabled={ids.length === 0}
      onChange={() => onChoose(toggled(chosen, ids, !all))}
    />
  );
}

interface SortHeadingProps {
  column: Column;
  sorting: Sorting;
  onSort: (sorting: Sorting) => void;
}

function SortHeading({ column, sorting, onSort }: SortHeadingProps) {
  const texts = useTexts();
  const by = sorting?.column === column ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th scope="col" aria-sort={by} class={column}>
      <button type="button" onClick={() => onSort(sortedNext(sorting, column))}>
        {columnName(column, texts)}
      </button>
    </th>
  );
}

function toggled(chosen: ReadonlySet<string>, ids: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(chosen);
  for (const id of ids) on ? next.add(id) : next.delete(id);
  return next;
}
