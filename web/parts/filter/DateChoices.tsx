import { type FilterChoices, withYears, type Years, yearsOf } from '../../question-filter.js';
import type { Filter } from '../../state/useConversation.js';
import { useTexts } from '../../texts/languages.js';

interface DateChoicesProps extends Pick<FilterChoices, 'years'> {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

/** Whole years, of those in which documents are dated. */
export function DateChoices({ years, filter, onChange }: DateChoicesProps) {
  const texts = useTexts().library.filter;
  const chosen = yearsOf(filter);
  // A year may be chosen that no document is of any more.
  const offered = [...new Set([...years, chosen.from ?? [], chosen.to ?? []].flat())].sort().reverse();
  const choose = (end: keyof Years) => (
    <label class="year">
      {texts[end]}
      <select
        value={chosen[end] ?? ''}
        onChange={({ currentTarget }) =>
          onChange(withYears(filter, { ...chosen, [end]: currentTarget.value || null }, end))
        }
      >
        <option value="">{texts.anyYear}</option>
        {offered.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <fieldset>
      <legend>{texts.dates}</legend>
      <div class="filter-choices">
        {choose('from')}
        {choose('to')}
      </div>
    </fieldset>
  );
}
