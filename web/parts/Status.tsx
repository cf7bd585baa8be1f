import type { Health } from '../../server/contract.js';
import type { HealthReport } from '../state/useHealth.js';
import { type Texts, useTexts } from '../texts/languages.js';

/** Only the sentence is announced: a screen reader need not hear every file go by. */
export function Status({ report: { health, reachable } }: { report: HealthReport }) {
  const texts = useTexts();
  return (
    <div class={`status status-${health?.status ?? 'unknown'}`}>
      <output>{reachable ? health && statusText(health, texts) : texts.unreachable}</output>
      {health?.progress && <Progress {...health.progress} />}
      {health?.error && <p class="warning">{texts.indexingFailed(health.error)}</p>}
    </div>
  );
}

function Progress({ done, total, source }: NonNullable<Health['progress']>) {
  const texts = useTexts();
  return (
    <p class="progress">
      <progress aria-label={texts.indexingProgress} value={done} max={Math.max(total, 1)} />
      <span class="progress-count">{texts.progress(done, total)}</span>
      <bdi class="progress-source">{source}</bdi>
    </p>
  );
}

function statusText(health: Health, texts: Texts): string {
  if (health.status === 'ready') return texts.ready(health.documentCount, health.passageCount);
  return texts[health.status];
}
