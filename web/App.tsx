/** The page: which parts there are and what they tell each other. */
import { useLayoutEffect, useState } from 'preact/hooks';
import { Conversation } from './parts/Conversation.js';
import { Documents } from './parts/Documents.js';
import { Header } from './parts/Header.js';
import { QuestionBox } from './parts/QuestionBox.js';
import { ReadingPane } from './parts/ReadingPane.js';
import { useConversation } from './state/useConversation.js';
import { useHealth } from './state/useHealth.js';
import { usePreference } from './state/usePreference.js';
import { useReading } from './state/useReading.js';
import { type Language, LanguageContext, languageCodes, preferredLanguage } from './texts/languages.js';
import { type Theme, themes } from './themes.js';

export function App() {
  const report = useHealth();
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  const [listing, setListing] = useState(false);
  const conversation = useConversation();
  const { reading, open, step, close } = useReading();

  const ask = (question: string) => {
    setListing(false);
    conversation.ask(question);
  };
  const restart = () => {
    close();
    conversation.restart();
  };

  // The list takes the conversation's place, and with it the citation that the pane belongs to.
  const showList = (shown: boolean) => {
    close();
    setListing(shown);
  };

  return (
    <LanguageContext value={language}>
      <div class={reading ? 'page page-with-pane' : 'page'}>
        <Header {...{ report, language, setLanguage, theme, setTheme, listing, showList }} />
        <main class="desk">
          {listing ? (
            <Documents indexId={report.health?.indexId ?? null} />
          ) : (
            <Conversation {...{ conversation, reading, open, ask }} />
          )}
          <QuestionBox
            asking={conversation.asking}
            onAsk={ask}
            onRestart={conversation.turns.length ? restart : null}
          />
        </main>
        {reading && <ReadingPane reading={reading} onStep={step} onClose={close} />}
      </div>
    </LanguageContext>
  );
}

function useLanguage() {
  const fallback = preferredLanguage(navigator.languages);
  const preference = usePreference<Language>({ name: 'language', choices: languageCodes, fallback });
  const [language] = preference;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return preference;
}

function useTheme() {
  const preference = usePreference<Theme>({ name: 'theme', choices: themes, fallback: 'auto' });
  const [theme] = preference;
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return preference;
}
