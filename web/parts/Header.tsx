import type { HealthReport } from '../state/useHealth.js';
import { type View, views } from '../state/useView.js';
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
  view: View;
  show: (view: View) => void;
}

export function Header({ report, language, setLanguage, theme, setTheme, view, show }: HeaderProps) {
  const texts = useTexts();
  return (
    <header class="header">
      <div class="header-name">
        <h1>Pincite</h1>
        <p class="tagline">{texts.tagline}</p>
      </div>
      <nav class="views" aria-label={texts.viewsLabel}>
        {views.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === view ? 'page' : undefined}
            onClick={() => show(name)}
          >
            {texts.views[name]}
          </button>
        ))}
      </nav>
      <div class="header-controls">
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
