import type { HealthReport } from '../state/useHealth.js';
import { type Language, languageCodes, languages, useTexts } from '../texts/languages.js';
import { type Theme, themes } from '../themes.js';
import { Choice } from './Choice.js';
import { Status } from './Status.js';

interface HeaderProps {
  report: HealthReport;
  language: Language;
  setLanguage: (language: Language) => void;
  theme: Theme;
  setTheme: (theme: Theme) => void;
  /** Whether the list of documents is shown in place of the conversation. */
  listing: boolean;
  showList: (shown: boolean) => void;
}

export function Header({ report, language, setLanguage, theme, setTheme, listing, showList }: HeaderProps) {
  const texts = useTexts();
  return (
    <header class="header">
      <div class="header-name">
        <h1>Pincite</h1>
        <p class="tagline">{texts.tagline}</p>
      </div>
      <div class="header-controls">
        <button type="button" aria-pressed={listing} onClick={() => showList(!listing)}>
          {texts.documents}
        </button>
        <Choice
          label={texts.languageLabel}
          choices={languageCodes.map((code) => [code, languages[code].languageName])}
          chosen={language}
          onChoose={setLanguage}
        />
        <Choice
          label={texts.themeLabel}
          choices={themes.map((name) => [name, texts.themes[name]])}
          chosen={theme}
          onChoose={setTheme}
        />
      </div>
      <Status report={report} />
    </header>
  );
}
