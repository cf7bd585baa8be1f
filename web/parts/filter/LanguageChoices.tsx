import { useContext } from 'preact/hooks';
import { languageName } from '../../language-name.js';
import { type FilterChoices, withLanguage } from '../../question-filter.js';
import type { Filter } from '../../state/useConversation.js';
import { LanguageContext, useTexts } from '../../texts/languages.js';

interface LanguageChoicesProps extends Pick<FilterChoices, 'languages'> {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function LanguageChoices({ languages, filter, onChange }: LanguageChoicesProps) {
  const texts = useTexts().library.filter;
  const language = useContext(LanguageContext);
  return (
    <fieldset>
      <legend>{texts.languages}</legend>
      <div class="filter-choices">
        {languages.map(({ code, count }) => (
          <label key={code} class="check">
            <input
              type="checkbox"
              checked={filter.languages?.includes(code) ?? false}
              onChange={() => onChange(withLanguage(filter, code))}
            />
            {texts.languageCount(languageName(code, language), count)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
