import { useId } from 'preact/hooks';
import type { DocumentSummary } from '../../../server/contract.js';
import { columns, type ListWishes, type Sorting } from '../../document-list.js';
import { useTexts } from '../../texts/languages.js';
import { StateFilter } from '../StateFilter.js';
import { columnName } from './column-name.js';

interface DocumentToolsProps {
  documents: DocumentSummary[];
  wishes: Omit<ListWishes, 'keep'>;
  onWish: (wish: Partial<ListWishes>) => void;
}

/** What narrows and orders the list. The order is chosen here where the columns have no headings. */
export function DocumentTools({ documents, wishes, onWish }: DocumentToolsProps) {
  const texts = useTexts();
  const findId = useId();
  return (
    <div class="document-tools">
      <StateFilter documents={documents} shown={wishes.shown} onChoose={(shown) => onWish({ shown })} />
      <label class="visually-hidden" for={findId}>
        {texts.library.find}
      </label>
      <input
        id={findId}
        type="search"
        dir="auto"
        placeholder={texts.library.find}
        value={wishes.words}
        onInput={({ currentTarget }) => onWish({ words: currentTarget.value })}
      />
      <SortChoice sorting={wishes.sorting} onSort={(sorting) => onWish({ sorting })} />
    </div>
  );
}

function SortChoice({ sorting, onSort }: { sorting: Sorting; onSort: (sorting: Sorting) => void }) {
  const texts = useTexts();
  const orders: Sorting[] = [
    null,
    ...columns.flatMap((column) => [
      { column, descending: false },
      { column, descending: true },
    ]),
  ];
  const keyOf = (order: Sorting) => (order ? `${order.column} ${order.descending}` : '');
  const nameOf = (order: Sorting) => {
    const name = order ? columnName(order.column, texts) : texts.library.source;
    return order?.descending ? texts.library.descending(name) : name;
  };
  return (
    <label class="sort-choice">
      {texts.library.sortBy}{' '}
      <select
        value={keyOf(sorting)}
        onChange={({ currentTarget }) =>
          onSort(orders.find((order) => keyOf(order) === currentTarget.value) ?? null)
        }
      >
        {orders.map((order) => (
          <option key={keyOf(order)} value={keyOf(order)}>
            {nameOf(order)}
          </option>
        ))}
      </select>
    </label>
  );
}
