import { useContext, useId, useState } from 'preact/hooks';
import type { ExportRequest } from '../../server/contract.js';
import { exportConversation, type RequestError } from '../api.js';
import { download } from '../download.js';
import type { AnsweredTurn } from '../kept-conversation.js';
import { toRequestError } from '../state/useLoaded.js';
import { LanguageContext, useTexts } from '../texts/languages.js';

const FORMATS = ['markdown', 'html', 'docx'] as const satisfies readonly ExportRequest['format'][];
const TITLE_LENGTH = 200;
const MOST_TURNS = 200;

type Outcome =
  | { state: 'exporting' }
  | { state: 'exported'; name: string }
  | { state: 'failed'; error: RequestError };

interface ExportMenuProps {
  title: string;
  turns: readonly AnsweredTurn[];
  /** Where several menus stand on a page: which conversation this one exports. */
  describedBy?: string;
}

/** A button that shows three more, one for each format. */
export function ExportMenu({ title, turns, describedBy }: ExportMenuProps) {
  const texts = useTexts();
  const language = useContext(LanguageContext);
  const [shown, show] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const id = useId();
  const busy = outcome?.state === 'exporting';
  const save = async (format: ExportRequest['format']) => {
    setOutcome({ state: 'exporting' });
    const cut = [...title].slice(0, TITLE_LENGTH / 2).join('');
    const body = { format, title: cut || 'Pincite', language, turns: turns.slice(-MOST_TURNS) };
    setOutcome(await saved(body));
  };
  return (
    <div class="export">
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={id}
        aria-describedby={describedBy}
        onClick={() => show(!shown)}
      >
        {texts.exporting.open}
      </button>
      <fieldset id={id} class="export-formats" aria-label={texts.exporting.formatsLabel} hidden={!shown}>
        {FORMATS.map((format) => (
          <button key={format} type="button" aria-disabled={busy} onClick={() => busy || save(format)}>
            {texts.exporting.formats[format]}
          </button>
        ))}
        <output dir="auto" class={outcome?.state === 'failed' ? 'warning' : 'aside'}>
          {outcome && <OutcomeText outcome={outcome} />}
        </output>
      </fieldset>
    </div>
  );
}

async function saved(body: ExportRequest): Promise<Outcome> {
  try {
    const { name, content } = await exportConversation(body);
    download(name, content);
    return { state: 'exported', name };
  } catch (error) {
    return { state: 'failed', error: toRequestError(error) };
  }
}

function OutcomeText({ outcome }: { outcome: Outcome }) {
  const texts = useTexts();
  if (outcome.state === 'exporting') return <>{texts.exporting.underway}</>;
  if (outcome.state === 'exported') return <>{texts.exporting.done(outcome.name)}</>;
  return (
    <>
      {texts.exporting.failed} {outcome.error.detail ?? texts.unreachable}
    </>
  );
}
