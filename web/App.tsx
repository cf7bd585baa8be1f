/** The page: which parts there are and what they tell each other. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { KeptConversation } from './kept-conversation.js';
import { Conversation } from './parts/Conversation.js';
import { Documents } from './parts/Documents.js';
import { Header } from './parts/Header.js';
import { ConversationHead } from './parts/history/ConversationHead.js';
import { History } from './parts/history/History.js';
import { QuestionBox } from './parts/QuestionBox.js';
import { ReadingPane } from './parts/ReadingPane.js';
import { LinkedPlace } from './parts/take/LinkedPlace.js';
import { Verify } from './parts/verify/Verify.js';
import { withDocuments } from './question-filter.js';
import { type Filter, useConversation } from './state/useConversation.js';
import { DocumentsContext, useDocuments } from './state/useDocuments.js';
import { useHealth } from './state/useHealth.js';
import { useKeeping } from './state/useKeeping.js';
import { usePreference } from './state/usePreference.js';
import { useReading } from './state/useReading.js';
import { useUploads } from './state/useUploads.js';
import { useRoute, type View } from './state/useView.js';
import { type Language, LanguageContext, languageCodes, preferredLanguage } from './texts/languages.js';
import { type Theme, themes } from './themes.js';

export function App() {
  const report = useHealth();
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  const [route, showView] = useRoute();
  const { view, permalink } = route;
  const conversation = useConversation();
  const keeping = useKeeping(conversation, report.health);
  const [filter, setFilter] = useState<Filter>({});
  const list = useDocuments(report.health?.indexId ?? null);
  const uploads = useUploads(report.refresh);
  const { reading, open, step, close } = useReading();

  const ask = (question: string) => {
    show('conversation');
    conversation.ask(question, filter);
  };
  const restart = () => {
    close();
    keeping.restart();
  };
  const desk = useRef<HTMLElement>(null);
  const reopen = (kept: KeptConversation) => {
    keeping.open(kept);
    show('conversation');
    // The button that was pressed is gone with its view.
    desk.current?.focus({ preventScroll: true });
  };
  const askOnly = (documents: string[]) => {
    setFilter(withDocuments(filter, documents));
    show('conversation');
  };
  // What is open in the pane belongs to the view that it was opened from.
  const show = (next: View) => {
    if (next !== view) close();
    showView(next);
  };

  return (
    <LanguageContext value={language}>
      <div class={reading ? 'page page-with-pane' : 'page'}>
        <Header {...{ report, language, setLanguage, theme, setTheme, view, show }} />
        <main ref={desk} class="desk" tabIndex={-1}>
          {permalink !== null && (
            <LinkedPlace permalink={permalink} indexId={report.health?.indexId ?? null} open={open} />
          )}
          {view === 'conversation' && <ConversationHead turns={conversation.turns} keeping={keeping} />}
          {view === 'conversation' && keeping.ready && (
            <Conversation {...{ conversation, health: report.health, reading, open, ask }} />
          )}
          {view === 'documents' && <Documents {...{ report, list, uploads, filter }} onAskOnly={askOnly} />}
          {view === 'verify' && <Verify open={open} />}
          {view === 'history' && (
            <History keeping={keeping} indexId={report.health?.indexId ?? null} onOpen={reopen} />
          )}
          {view === 'conversation' && (
            <DocumentsContext value={list.documents}>
              <QuestionBox
                asking={conversation.asking}
                filter={filter}
                onFilter={setFilter}
                onAsk={ask}
                onStop={conversation.stop}
                onRestart={conversation.turns.length ? restart : null}
              />
            </DocumentsContext>
          )}
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
