import type { SimilarPlace } from '../../../server/contract.js';
import { useTexts } from '../../texts/languages.js';

interface AlsoInProps {
  /** At least one. */
  places: readonly SimilarPlace[];
  /** Opens the place at the index. */
  onOpen: (index: number, button: HTMLElement) => void;
}

/** Where else the same is said: of a series only the newest is quoted, and the others differ in more than their dates. */
export function AlsoIn({ places, onOpen }: AlsoInProps) {
  const { alsoIn } = useTexts();
  const sameCount = places.filter(({ identical }) => identical).length;
  return (
    <details class="also-in">
      <summary>{alsoIn.summary(sameCount, places.length - sameCount)}</summary>
      <ul>
        {places.map((place, index) => (
          <li key={place.permalink}>
            <button
              type="button"
              class="citation-label"
              onClick={(event) => onOpen(index, event.currentTarget)}
            >
              <bdi>{place.label}</bdi>
            </button>
            {!place.label.includes(place.title) && <cite dir="auto">{place.title}</cite>}
            {place.date && <time dateTime={place.date}>{place.date}</time>}
            <span>{place.identical ? alsoIn.identical : alsoIn.similar}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
