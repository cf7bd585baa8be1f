/** Which page is in view, and how large the pages are shown. */
import { useTexts } from '../../texts/languages.js';

interface PageToolsProps {
  /** Position in the file of the page in view, from 1. */
  current: number;
  count: number;
  /** The number that the page prints; null for none. */
  printed: string | null;
  /** CSS pixels a point. */
  scale: number;
  /** Whether the scale follows the width of the pane. */
  fits: boolean;
  fit: () => void;
  zoom: (by: 1 | -1) => void;
}

/** CSS pixels a point at the size of the paper. */
const FULL_SIZE = 96 / 72;

export function PageTools({ current, count, printed, scale, fits, fit, zoom }: PageToolsProps) {
  const texts = useTexts().pageImages;
  return (
    <div class="page-tools">
      <p class="page-number">
        {texts.position(current, count)}
        {printed !== null && <bdi>{texts.printed(printed)}</bdi>}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div class="page-zoom" role="group" aria-label={texts.size}>
        <button type="button" aria-label={texts.smaller} title={texts.smaller} onClick={() => zoom(-1)}>
          −
        </button>
        <span>{Math.round((scale / FULL_SIZE) * 100)} %</span>
        <button type="button" aria-label={texts.larger} title={texts.larger} onClick={() => zoom(1)}>
          +
        </button>
        <button type="button" aria-pressed={fits} onClick={fit}>
          {texts.fit}
        </button>
      </div>
    </div>
  );
}
