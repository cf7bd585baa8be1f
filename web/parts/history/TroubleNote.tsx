import type { KeepingTrouble } from '../../state/kept-store.js';
import { useTexts } from '../../texts/languages.js';

/** Why conversations are not kept. The element stays, so that a screen reader tells when there is something in it. */
export function TroubleNote({ trouble }: { trouble: KeepingTrouble | null }) {
  const texts = useTexts();
  return <output class="warning trouble-note">{trouble && texts.history.troubles[trouble]}</output>;
}
