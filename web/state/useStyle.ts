/** The style in which quotes are copied: one for the whole page, and kept for the next visit. */
import { useEffect } from 'preact/hooks';
import { type Style, styles } from '../taken.js';
import { usePreference } from './usePreference.js';

/** What every part that shows the style wants to be told. */
const listeners = new Set<(style: Style) => void>();

export function useStyle(): [Style, (style: Style) => void] {
  const [style, keep] = usePreference<Style>({
    name: 'reference-style',
    choices: styles,
    fallback: 'un',
  });
  useEffect(() => {
    listeners.add(keep);
    return () => {
      listeners.delete(keep);
    };
  });
  const choose = (next: Style) => {
    for (const tell of listeners) tell(next);
  };
  return [style, choose];
}
