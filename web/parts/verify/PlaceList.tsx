import { useId } from 'preact/hooks';
import type { VerifiedFragment } from '../../../server/contract.js';
import type { OpenPlace } from '../../state/useReading.js';
import { useTexts } from '../../texts/languages.js';

interface PlaceListProps {
  fragment: VerifiedFragment;
  open: OpenPlace;
}

export function PlaceList({ fragment: { verdict, places, placeCount }, open }: PlaceListProps) {
  const texts = useTexts();
  const id = useId();
  const name = verdict === 'nearest' ? texts.verify.nearestPlaces : texts.verify.places;
  return (
    <div class="verify-places">
      <p class="verify-caption" id={id}>
        {name(placeCount)}
      </p>
      <ul aria-labelledby={id}>
        {places.map(({ permalink, label, title }, index) => (
          <li key={permalink}>
            <button
              type="button"
              class="citation-label"
              onClick={(event) => open(places, index, event.currentTarget)}
            >
              <bdi>{label}</bdi>
            </button>
            {!label.includes(title) && <cite dir="auto">{title}</cite>}
          </li>
        ))}
      </ul>
      {placeCount > places.length && (
        <p class="aside">{texts.verify.morePlaces(placeCount - places.length)}</p>
      )}
    </div>
  );
}
