import { useEffect, useState } from 'preact/hooks';
import type { Citation } from '../../server/contract.js';
import { copyText } from '../clipboard.js';
import { useTexts } from '../texts/languages.js';

const NOTICE_MS = 2500;

export function CopyQuote({ citation }: { citation: Citation }) {
  const texts = useTexts();
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => {
    const timer = window.setTimeout(() => setCopied(null), NOTICE_MS);
    return () => window.clearTimeout(timer);
  }, [copied]);
  const copy = async () => setCopied(await copyText(texts.quotation(citation.quote, citation.label)));
  return (
    <span class="copy">
      <button type="button" class="quiet" onClick={copy}>
        {texts.copyQuote}
      </button>
      <output>{copied === null ? '' : copied ? texts.copied : texts.copyFailed}</output>
    </span>
  );
}
