import type { VerifiedFragment } from '../../../server/contract.js';
import type { OpenPlace } from '../../state/useReading.js';
import { useTexts } from '../../texts/languages.js';
import { differsInWrapsOnly } from '../../verified-pieces.js';
import { TakeAway } from '../take/TakeAway.js';
import { Comparison } from './Comparison.js';
import { PlaceList } from './PlaceList.js';

interface FragmentViewProps {
  fragment: VerifiedFragment;
  open: OpenPlace;
}

/** A fragment: in what it differs, the document's own words, and where they stand. */
export function FragmentView({ fragment, open }: FragmentViewProps) {
  const texts = useTexts();
  const { verdict, differences, changes, places } = fragment;
  const [best] = places;
  if (!best) return null;
  const names = differences.map((difference) => texts.verify.differences[difference]);
  const told = verdict === 'nearest' ? texts.verify.alsoDiffersIn : texts.verify.differsIn;
  const isMarked = changes.some(({ kind }) => kind !== 'same');
  return (
    <div class="verify-fragment">
      {names.length > 0 && !differsInWrapsOnly(fragment) && <p class="verify-differences">{told(names)}</p>}
      {isMarked && <Comparison changes={changes} />}
      <figure>
        <figcaption>{texts.verify.source}</figcaption>
        <blockquote dir="auto">{best.quote}</blockquote>
        <TakeAway place={best} />
      </figure>
      <PlaceList fragment={fragment} open={open} />
    </div>
  );
}
