/** A page as it looks, with the quoted words marked. It keeps its own colours in every theme. */
import type { PageMark } from '../../page-marks.js';
import type { PdfFile } from '../../pdf-file.js';
import { useDrawing } from '../../state/useDrawing.js';
import { useTexts } from '../../texts/languages.js';

interface PageSheetProps {
  file: PdfFile;
  /** From 0. */
  index: number;
  scale: number;
  near: boolean;
  /** Whether the document's text has words on it, so that it cannot be blank. */
  hasWords: boolean;
  marks: readonly PageMark[];
  /** The mark to be brought into view, where it is on this page. */
  first: PageMark | null;
}

export function PageSheet({ file, index, scale, near, hasWords, marks, first }: PageSheetProps) {
  const texts = useTexts().pageImages;
  const { holder, drawing } = useDrawing(file, index, { scale, near });
  const { width, height } = file.sizes[index]!;
  const isLost = drawing === 'failed' || (drawing === 'blank' && hasWords);
  const name = texts.page(index + 1, marks.length > 0);
  return (
    <div class="page-sheet" style={{ width: `${width * scale}px`, height: `${height * scale}px` }}>
      <div ref={holder} class="page-picture" role="img" aria-label={name} />
      {marks.map((mark, i) => (
        <div
          key={i}
          class={`page-mark page-mark-${mark.kind}${mark === first ? ' page-mark-first' : ''}`}
          style={{
            left: `${mark.left}%`,
            top: `${mark.top}%`,
            width: `${mark.width}%`,
            height: `${mark.height}%`,
          }}
        />
      ))}
      {isLost && <p class="page-lost">{texts.lost}</p>}
    </div>
  );
}
