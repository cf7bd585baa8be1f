/** The styles of an exported Word document. Sizes in half points, distances in twentieths of a point. */

/** Fonts that Word has on every system, named for each kind of script, so that none is guessed. */
const FONT = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: 'SimSun',
  cs: 'Times New Roman',
};
const BODY = { size: 22, sizeComplexScript: 22 };
const FADED = '595959';

/** Ids of the styles of paragraphs that Word has no own of. */
export const STYLES = {
  aside: 'Aside',
  lines: 'SourceLines',
  warning: 'Warning',
  label: 'QuoteLabel',
  head: 'TableHead',
} as const;

const heading = (size: number, before: number) => ({
  run: { font: FONT, size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: '000000' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** @param tag Language of the framing words. */
export function wordStyles(tag: string) {
  const chinese = tag.startsWith('zh');
  const language = { value: chinese ? 'en-GB' : tag, eastAsia: 'zh-CN', bidirectional: 'ar-SA' };
  const small = { size: 18, sizeComplexScript: 18, color: FADED };
  const based = { basedOn: 'Normal', next: 'Normal' };
  return {
    default: {
      document: { run: { font: FONT, ...BODY, language }, paragraph: { spacing: { after: 120 } } },
      title: heading(36, 0),
      heading1: heading(28, 360),
      footnoteText: { run: { size: 18, sizeComplexScript: 18 } },
    },
    paragraphStyles: [
      {
        ...based,
        id: 'Quote',
        name: 'Quote',
        quickFormat: true,
        run: { italics: false },
        paragraph: { indent: { start: 567, end: 567 }, spacing: { before: 120, after: 60 } },
      },
      {
        ...based,
        id: STYLES.label,
        name: 'Quote label',
        run: { bold: true, boldComplexScript: true },
        paragraph: { indent: { start: 567 }, spacing: { after: 40 } },
      },
      {
        ...based,
        id: STYLES.lines,
        name: 'Source lines',
        run: small,
        paragraph: { indent: { start: 567 }, spacing: { after: 0 } },
      },
      { ...based, id: STYLES.head, name: 'Table head', run: { bold: true, boldComplexScript: true } },
      { ...based, id: STYLES.aside, name: 'Aside', run: small },
      {
        ...based,
        id: STYLES.warning,
        name: 'Warning',
        run: { bold: true, boldComplexScript: true, color: '8A2C17' },
        paragraph: { indent: { start: 567 }, keepNext: true },
      },
    ],
  };
}
