/** Draws a page while it is near the view, and gives the memory back when it no longer is. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PdfFile } from '../pdf-file.js';

/** blank: drawn, but nothing is to be seen. */
export type Drawing = 'waiting' | 'drawn' | 'blank' | 'failed';

export function useDrawing(file: PdfFile, index: number, { scale, near }: { scale: number; near: boolean }) {
  const holder = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>('waiting');
  useEffect(() => {
    if (!near) return;
    const abort = new AbortController();
    // The drawing at the scale before stays, stretched, until this one is ready.
    file.draw(index, scale, abort.signal).then(
      (drawn) => {
        if (!drawn || abort.signal.aborted) return;
        release(holder.current!);
        holder.current!.append(drawn.canvas);
        setDrawing(drawn.blank ? 'blank' : 'drawn');
      },
      () => abort.signal.aborted || setDrawing('failed'),
    );
    return () => abort.abort();
  }, [file, index, scale, near]);
  useEffect(() => {
    if (near) return;
    release(holder.current!);
    setDrawing('waiting');
  }, [near]);
  return { holder, drawing };
}

/** Some browsers keep the pixels of a canvas long after it has left the page. */
function release(holder: HTMLElement): void {
  for (const canvas of holder.querySelectorAll('canvas')) Object.assign(canvas, { width: 0, height: 0 });
  holder.replaceChildren();
}
