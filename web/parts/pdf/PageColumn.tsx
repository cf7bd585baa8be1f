/** The pages one under the other in a scrolling region; only those near the view are drawn. */
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { DocumentDetail } from '../../../server/contract.js';
import { currentPage, PAGE_GAP, pagesToDraw } from '../../page-layout.js';
import { firstMark, type PageMarks } from '../../page-marks.js';
import type { PdfFile } from '../../pdf-file.js';
import { usePageView } from '../../state/usePageView.js';
import { useTexts } from '../../texts/languages.js';
import { PageSheet } from './PageSheet.js';
import { PageTools } from './PageTools.js';

interface PageColumnProps {
  file: PdfFile;
  document: DocumentDetail;
  /** Index of the page to begin with, from 0. */
  opened: number;
  /** Null where nothing is to be marked. */
  marks: PageMarks | null;
}

export function PageColumn({ file, document, opened, marks }: PageColumnProps) {
  const texts = useTexts().pageImages;
  const hintId = useId();
  const { sizes } = file;
  const { region, view, layout, goTo, ...zooming } = usePageView(sizes, sizes[opened]!);
  const isMeasured = view.width > 0;
  useLayoutEffect(() => {
    if (isMeasured) goTo(opened);
  }, [file, opened, isMeasured]);
  const first = marks && firstMark(marks);
  // The page in view while the marks were awaited: who has gone to another one by then is left there.
  const awaitedAt = useRef<number | null>(null);
  useEffect(() => {
    if (!isMeasured) return;
    const { scrollTop: top, clientHeight: height } = region.current!;
    const here = currentPage(layout, { top, height });
    if (!marks) awaitedAt.current = here;
    else if (awaitedAt.current === null || awaitedAt.current === here) showFirstMark(region.current!);
  }, [marks, isMeasured]);
  const drawn = new Set(isMeasured ? pagesToDraw(layout, view) : []);
  const current = currentPage(layout, view);
  return (
    <>
      <PageTools
        {...zooming}
        current={current + 1}
        count={sizes.length}
        printed={document.pages[current]?.label ?? null}
        scale={layout.scale}
      />
      <p id={hintId} class="visually-hidden">
        {texts.hint}
      </p>
      <section
        ref={region}
        class="page-region"
        aria-label={texts.region}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        tabIndex={0}
      >
        <div class="page-column" style={{ gap: `${PAGE_GAP}px`, padding: `${PAGE_GAP}px` }}>
          {sizes.map((_, index) => (
            <PageSheet
              key={index}
              {...{ file, index }}
              scale={layout.scale}
              near={drawn.has(index)}
              hasWords={hasWords(document, index)}
              marks={marks?.get(index) ?? []}
              first={first?.page === index ? first.mark : null}
            />
          ))}
        </div>
      </section>
    </>
  );
}

function showFirstMark(region: HTMLElement): void {
  region.querySelector('.page-mark-first')?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

function hasWords({ text, pages }: DocumentDetail, index: number): boolean {
  const page = pages[index];
  return page !== undefined && /[\p{L}\p{N}]/u.test(text.slice(page.start, page.end));
}
