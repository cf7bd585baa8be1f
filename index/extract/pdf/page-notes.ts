/** What the reader should know about the pages of a PDF. */

export interface SheetState {
  /** Why the page could not be read, or null. */
  fault: string | null;
  /** Why its text is taken for garbled, or null. */
  garbled: string | null;
  /** How sure the recognition of its words was, 0 to 100; null where they are the file's own. */
  confidence: number | null;
}

/** A line for each kind of trouble, with the pages (positions in the file, from 1) it is on. */
export function pageNotes(pages: readonly (SheetState & { blank: boolean })[]): string[] {
  const of = (accept: (page: SheetState & { blank: boolean }) => boolean) =>
    pages.flatMap((page, i) => (accept(page) ? [i + 1] : []));
  const blank = of((page) => page.blank && !page.fault);
  const faulty = of((page) => page.fault !== null);
  const garbled = of((page) => page.garbled !== null);
  const recognized = of((page) => page.confidence !== null);
  const mean = recognized.reduce((sum, page) => sum + pages[page - 1]!.confidence!, 0) / recognized.length;
  return [
    blank.length > 0 &&
      `no text on ${named(blank, pages.length)}: blank, or a picture (OCR=1 reads scanned pages)`,
    garbled.length > 0 &&
      `garbled text on ${named(garbled, pages.length)}, which is not indexed: ${pages[garbled[0]! - 1]!.garbled}`,
    faulty.length > 0 && `${named(faulty, pages.length)} could not be read: ${pages[faulty[0]! - 1]!.fault}`,
    recognized.length > 0 &&
      `${named(recognized, pages.length)} read by OCR, confidence ${Math.round(mean)} of 100: check quotations against the picture`,
  ].filter((note) => note !== false);
}

/** "page 3 of 9", "pages 1, 4–6 of 9". */
function named(numbers: readonly number[], total: number): string {
  const ranges: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let last = i;
    while (numbers[last + 1] === numbers[last]! + 1) last++;
    ranges.push(last > i ? `${numbers[i]}–${numbers[last]}` : `${numbers[i]}`);
    i = last + 1;
  }
  return `page${numbers.length > 1 ? 's' : ''} ${ranges.join(', ')} of ${total}`;
}
