/** Files that are dragged over the page and dropped on it. */
import { useEffect, useRef, useState } from 'preact/hooks';

type OnFiles = (files: File[], folders: string[]) => void;

/**
 * Takes files dropped anywhere while the caller is shown; without, the browser would leave the page to open them.
 *
 * @returns whether files are being dragged over the page.
 */
export function useFileDrop(onFiles: OnFiles): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef<OnFiles>(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const abort = new AbortController();
    const listen = (name: 'dragenter' | 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void) =>
      window.addEventListener(name, (event) => holdsFiles(event) && act(event), { signal: abort.signal });
    listen('dragenter', () => setOver(true));
    listen('dragover', (event) => {
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    });
    // Within the page the pointer goes from one element to another; only then does it leave for nothing.
    listen('dragleave', (event) => event.relatedTarget === null && setOver(false));
    listen('drop', (event) => {
      event.preventDefault();
      setOver(false);
      const { files, folders } = droppedOf(event.dataTransfer!);
      latest.current(files, folders);
    });
    return () => abort.abort();
  }, []);
  return over;
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** A folder looks like an empty file, which could not be sent. */
function droppedOf({ items }: DataTransfer): { files: File[]; folders: string[] } {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}
