/** Auto follows the reader's system; style/tokens.css reads the choice from the root's data-theme. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
