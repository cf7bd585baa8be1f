import type { Verification } from '../../../server/contract.js';
import type { OpenPlace } from '../../state/useReading.js';
import { type Texts, useTexts } from '../../texts/languages.js';
import { differsInWrapsOnly, type VerifiedPiece, verifiedPieces } from '../../verified-pieces.js';
import { FragmentView } from './FragmentView.js';

/** What was found of the text; in pieces where it does not stand in one. */
export function VerdictView({ verification, open }: { verification: Verification; open: OpenPlace }) {
  const texts = useTexts();
  const { verdict, fragments } = verification;
  const [only] = fragments;
  if (!only) return null;
  if (verdict !== 'stitched') return <FragmentView fragment={only} open={open} />;
  return (
    <ol class="verify-pieces" aria-label={texts.verify.pieces}>
      {verifiedPieces(verification).map((piece, index, pieces) => (
        <li key={index} class={`verify-piece verify-${piece.kind}`}>
          <h3>
            {texts.verify.piece(index + 1, pieces.length)}
            <span class="verify-piece-verdict">{pieceVerdict(piece, texts)}</span>
          </h3>
          {piece.kind === 'lost' ? (
            <p class="verify-words" dir="auto">
              {piece.text}
            </p>
          ) : (
            <FragmentView fragment={piece.fragment} open={open} />
          )}
        </li>
      ))}
    </ol>
  );
}

function pieceVerdict(piece: VerifiedPiece, { verify }: Texts): string {
  if (piece.kind === 'lost') return verify.lost;
  const { fragment } = piece;
  return differsInWrapsOnly(fragment) ? verify.onlyWraps : verify.pieceVerdicts[fragment.verdict];
}
