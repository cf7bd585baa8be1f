/** Which way the document is shown in the pane. */
import { useTexts } from '../../texts/languages.js';

export const paneViews = ['reading', 'extracted', 'page'] as const;
export type PaneView = (typeof paneViews)[number];

interface ViewChoiceProps {
  view: PaneView;
  /** Those that the document has. */
  choices: readonly PaneView[];
  onChoose: (view: PaneView) => void;
}

export function ViewChoice({ view, choices, onChoose }: ViewChoiceProps) {
  const texts = useTexts().pane;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div class="view-choice" role="group" aria-label={texts.viewLabel}>
      {choices.map((choice) => (
        <button key={choice} type="button" aria-pressed={choice === view} onClick={() => onChoose(choice)}>
          {texts.views[choice]}
        </button>
      ))}
    </div>
  );
}
