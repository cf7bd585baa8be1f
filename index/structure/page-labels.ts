/** The number that each page of a text with form feeds prints. */

import { byFrequency } from '../frequency.js';
import type { Line } from '../lines.js';
import type { Page } from '../types.js';
import { edgeLabels, type Footer, footerAt } from './edges.js';
import { HEADER_LINES, headerTo, type Sheet } from './sheets.js';

/** The pages with their labels. A header that turns out to be one by its label is added to its sheet's top. */
export function labelPages(text: string, sheets: readonly Sheet[], footers: readonly PageFooter[]): Page[] {
  const labels = agreedLabels(text, sheets);
  const pages = sheets.map(({ start, end }, i) => {
    const label = labels[i] ?? footers[i]!.label ?? null;
    return { index: i + 1, label, start, end };
  });
  inferFirst(pages);
  inferDamaged(text, sheets, pages);
  return pages;
}

export function inferFirst(pages: Page[]): void {
  const [first, second] = pages;
  if (first && first.label === null && second?.label === '2') first.label = '1';
}

/**
 * A label that the text layer of a scan misspells ("Paqe 3") counts where the pages around it leave no other number
 * and that number stands in a short line at the page's edge.
 */
function inferDamaged(text: string, sheets: readonly Sheet[], pages: Page[]): void {
  pages.forEach((page, i) => {
    const distance = (other: Page | undefined) => Number(other?.label) - (other?.index ?? 0);
    const before = pages.slice(0, i).findLast(({ label }) => label !== null);
    const after = pages.slice(i + 1).find(({ label }) => label !== null);
    if (page.label !== null || !before || !after || distance(before) !== distance(after)) return;
    const expected = String(page.index + distance(before));
    const words = new RegExp(`^\\P{N}{0,10}\\b${expected}\\b\\P{N}{0,4}$`, 'u');
    const isPrinted = (line: Line) => words.test(text.slice(line.start, line.end));
    const sheet = sheets[i]!;
    const above = sheet.lines.slice(0, HEADER_LINES).findIndex(isPrinted);
    if (above >= 0) sheet.top = headerTo(sheet, above) ?? sheet.top;
    if (above >= 0 || sheet.lines.slice(-2).some(isPrinted)) page.label = expected;
  });
}

/**
 * The label of each page. A page word ("page 5", "第5页") counts as it is; a bare number or "5/9" counts only
 * where its distance from the page's position is the one that most pages agree on.
 */
function agreedLabels(text: string, sheets: readonly Sheet[]): (string | undefined)[] {
  const candidates = sheets.map((sheet) => [
    ...edgeLabels(text, sheet.top),
    ...edgeLabels(text, sheet.bottom),
  ]);
  const distances = candidates.flatMap((labels, i) =>
    labels.map((label) => Number(label.label) - i).filter(Number.isFinite),
  );
  const [agreed] = byFrequency(distances.map(String));
  const support = distances.filter((distance) => String(distance) === agreed).length;
  return candidates.map((labels, i) => {
    const sure = labels.find((label) => label.sure);
    if (sure) return sure.label;
    return labels.find((label) => support >= 2 && String(Number(label.label) - i) === agreed)?.label;
  });
}

export interface PageFooter {
  label: string | undefined;
  lines: Line[];
}

/**
 * Some converters print a footer such as "3/9" or a job number in the middle of the page's text. It is known by
 * what all pages share, the same total, the same distance from the page's position, the same job number, or by
 * a total that is the number of pages.
 */
export function scatteredFooters(text: string, sheets: readonly Sheet[]): PageFooter[] {
  const found = sheets.flatMap((sheet, page) =>
    sheet.lines.flatMap((line) => footerAt(text, line, page) ?? []),
  );
  const agrees = (a: Footer) =>
    a.key === `${sheets.length} 1` || found.some((b) => b.key === a.key && b.page !== a.page);
  const shared = new Set(found.filter(agrees).map(({ key }) => key));
  return sheets.map((_, page) => {
    const here = found.filter((footer) => footer.page === page && shared.has(footer.key));
    return { label: here.find(({ label }) => label)?.label, lines: here.map(({ line }) => line) };
  });
}
