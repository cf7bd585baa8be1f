/** Where a card stands beside what it belongs to: below it, or above where there is more room, and never off-screen. */

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** In pixels, between card and mark, and between card and the window's edge. */
const GAP = 4;
const EDGE = 8;

/** @returns the card's upper left corner, and the most that it may be high there. */
export function cardPlace(
  anchor: Box,
  card: Pick<Box, 'width' | 'height'>,
  screen: Pick<Box, 'width' | 'height'>,
): { left: number; top: number; maxHeight: number } {
  const below = screen.height - EDGE - (anchor.top + anchor.height + GAP);
  const above = anchor.top - GAP - EDGE;
  const isBelow = card.height <= below || below >= above;
  const maxHeight = Math.max(0, isBelow ? below : above);
  const top = isBelow
    ? anchor.top + anchor.height + GAP
    : anchor.top - GAP - Math.min(card.height, maxHeight);
  const left = Math.max(EDGE, Math.min(anchor.left, screen.width - EDGE - card.width));
  return { left, top, maxHeight };
}
