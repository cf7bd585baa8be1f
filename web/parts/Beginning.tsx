import { useId } from 'preact/hooks';
import type { Health } from '../../server/contract.js';
import { useTexts } from '../texts/languages.js';
import { Examples } from './Examples.js';

interface BeginningProps {
  health: Health;
  onAsk: (question: string) => void;
}

/** What stands where no question has been asked: how to get documents, or what one might ask of them. */
export function Beginning({ health, onAsk }: BeginningProps) {
  if (health.status === 'empty') return <NoDocuments />;
  if (health.indexId === null || health.documentCount === 0) return null;
  return <Examples indexId={health.indexId} onAsk={onAsk} />;
}

function NoDocuments() {
  const { beginning } = useTexts();
  const titleId = useId();
  return (
    <section class="beginning" aria-labelledby={titleId}>
      <h2 id={titleId}>{beginning.title}</h2>
      <p>{beginning.kinds}</p>
      <ul>
        <li>
          <a href="#documents">{beginning.upload}</a>
        </li>
        <li>{beginning.folder}</li>
      </ul>
    </section>
  );
}
