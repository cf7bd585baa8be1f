import type { VerifiedFragment } from '../../../server/contract.js';
import { useTexts } from '../../texts/languages.js';
import { visible } from '../../verified-pieces.js';

/** The pasted words with what only they have struck out, and what only the document has put in. */
export function Comparison({ changes }: Pick<VerifiedFragment, 'changes'>) {
  const texts = useTexts();
  return (
    <figure>
      <figcaption>
        {texts.verify.comparison}
        <span class="verify-legend">
          <del>{texts.verify.onlyPasted}</del>
          <ins>{texts.verify.onlySource}</ins>
        </span>
      </figcaption>
      <p class="verify-words" dir="auto">
        {changes.map(({ kind, text }, index) => {
          if (kind === 'same') return text;
          const Mark = kind === 'pasted' ? 'del' : 'ins';
          return <Mark key={index}>{visible(text)}</Mark>;
        })}
      </p>
    </figure>
  );
}
