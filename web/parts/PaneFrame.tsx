/** Where the pane stands: beside the conversation, or as a sheet over it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useMediaQuery } from '../state/useMediaQuery.js';
import { PaneSeparator } from './pane/PaneSeparator.js';

interface PaneFrameProps {
  /** Id of the heading that names the pane. */
  titleId: string;
  onClose: () => void;
  children: ComponentChildren;
}

/** Beside the conversation where there is room, else a sheet over it. */
export function PaneFrame(props: PaneFrameProps) {
  return useMediaQuery('(min-width: 900px)') ? <Beside {...props} /> : <Sheet {...props} />;
}

function Beside({ titleId, onClose, children }: PaneFrameProps) {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.isComposing) close.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <aside class="pane" aria-labelledby={titleId}>
      <PaneSeparator />
      {children}
    </aside>
  );
}

/** A modal dialog, so that the browser keeps the focus inside and answers Escape. */
function Sheet({ titleId, onClose, children }: PaneFrameProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the effects of the content, which then moves the focus from where the browser put it.
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="pane pane-sheet" aria-labelledby={titleId} onClose={onClose}>
      {children}
    </dialog>
  );
}
