import { useId } from 'preact/hooks';
import type { Verification } from '../../../server/contract.js';
import type { OpenPlace } from '../../state/useReading.js';
import { useVerification } from '../../state/useVerification.js';
import { type Texts, useTexts } from '../../texts/languages.js';
import { differsInWrapsOnly } from '../../verified-pieces.js';
import { Failure } from '../Failure.js';
import { VerdictView } from './VerdictView.js';
import { VerifyForm } from './VerifyForm.js';

/** Where a pasted text stands in the corpus. */
export function Verify({ open }: { open: OpenPlace }) {
  const texts = useTexts();
  const titleId = useId();
  const { verified, verify } = useVerification();
  const verification = verified.state === 'verified' ? verified.verification : null;
  return (
    <section class="verify" aria-labelledby={titleId}>
      <h2 id={titleId}>{texts.verify.title}</h2>
      <VerifyForm looking={verified.state === 'looking'} onVerify={verify} />
      <output class={verification ? `verify-verdict verify-${verification.verdict}` : 'verify-verdict'}>
        {verified.state === 'looking' && <span class="waiting">{texts.verify.looking}</span>}
        {verification && verdictText(verification, texts)}
      </output>
      {verified.state === 'failed' && (
        <Failure title={texts.verify.failed} error={verified.error} onRetry={() => verify(verified.text)} />
      )}
      {verification && <VerdictView verification={verification} open={open} />}
    </section>
  );
}

function verdictText({ verdict, fragments }: Verification, { verify }: Texts): string {
  const [only] = fragments;
  return verdict === 'variant' && only && differsInWrapsOnly(only)
    ? verify.onlyWraps
    : verify.verdicts[verdict];
}
