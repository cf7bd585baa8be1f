/** The framing words of answers and labels in the six languages; everything else in an answer is quoted. */

type AnnexKind = 'annex' | 'enclosure' | 'appendix';
interface Range {
  from: string;
  to: string;
}

export interface Wording {
  /** Above the quotes of an answer. */
  answered: string;
  /** Above the nearest passages, which are no answer. */
  related: string;
  notFound: string;
  open: string;
  close: string;
  comma: string;
  /** The figures that annexes are counted in. */
  figures: 'han' | 'roman';
  annex(kind: AnnexKind, figure: string): string;
  paragraphs(range: Range): string;
  pages(range: Range): string;
}

const western = (words: Record<AnnexKind, string>, paragraph: [string, string], page: [string, string]) => ({
  comma: ', ',
  figures: 'roman' as const,
  annex: (kind: AnnexKind, figure: string) => `${words[kind]} ${figure}`.trim(),
  paragraphs: (range: Range) => counted(paragraph, range),
  pages: (range: Range) => counted(page, range),
});

function counted([one, many]: [string, string], { from, to }: Range): string {
  return from === to ? `${one} ${from}` : `${many} ${from}–${to}`;
}

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: {
    answered: 'The documents say:',
    related: 'No passage answers this question. The nearest passages, which are not an answer:',
    notFound: 'Nothing in these documents answers this question.',
    open: '“',
    close: '”',
    ...western(
      { annex: 'annex', enclosure: 'enclosure', appendix: 'appendix' },
      ['para.', 'paras.'],
      ['p.', 'pp.'],
    ),
  },
  zh: {
    answered: '文件中的原文如下：',
    related: '没有一段原文能回答这个问题。以下是最接近的段落，并非答案：',
    notFound: '这些文件中没有能回答这个问题的内容。',
    open: '“',
    close: '”',
    comma: '，',
    figures: 'han',
    annex: (kind, figure) => `${{ annex: '附件', enclosure: '附文', appendix: '附录' }[kind]}${figure}`,
    paragraphs: ({ from, to }) => `第${tight(from)}${from === to ? '' : `至${tight(to)}`}段`,
    pages: ({ from, to }) => `第${from}${from === to ? '' : `至${to}`}页`,
  },
  fr: {
    answered: 'Les documents disent :',
    related:
      'Aucun passage ne répond à cette question. Les passages les plus proches, qui ne sont pas une réponse :',
    notFound: 'Rien dans ces documents ne répond à cette question.',
    open: '« ',
    close: ' »',
    ...western(
      { annex: 'annexe', enclosure: 'pièce jointe', appendix: 'appendice' },
      ['par.', 'par.'],
      ['p.', 'p.'],
    ),
  },
  es: {
    answered: 'Los documentos dicen:',
    related: 'Ningún pasaje responde a esta pregunta. Los pasajes más cercanos, que no son una respuesta:',
    notFound: 'Nada en estos documentos responde a esta pregunta.',
    open: '«',
    close: '»',
    ...western(
      { annex: 'anexo', enclosure: 'documento adjunto', appendix: 'apéndice' },
      ['párr.', 'párrs.'],
      ['pág.', 'págs.'],
    ),
  },
  ru: {
    answered: 'В документах сказано:',
    related: 'Ни один отрывок не отвечает на этот вопрос. Ближайшие отрывки, ответом не являющиеся:',
    notFound: 'В этих документах нет ответа на этот вопрос.',
    open: '«',
    close: '»',
    ...western(
      { annex: 'приложение', enclosure: 'вложение', appendix: 'добавление' },
      ['п.', 'пп.'],
      ['с.', 'с.'],
    ),
  },
  ar: {
    answered: 'جاء في الوثائق:',
    related: 'لا يجيب أي مقطع عن هذا السؤال. أقرب المقاطع، وهي ليست جوابا:',
    notFound: 'لا شيء في هذه الوثائق يجيب عن هذا السؤال.',
    open: '”',
    close: '“',
    ...western(
      { annex: 'المرفق', enclosure: 'الضميمة', appendix: 'التذييل' },
      ['الفقرة', 'الفقرات'],
      ['ص', 'ص'],
    ),
    comma: '، ',
  },
};

/** The words for a language; English for any that is not one of the six. */
export function wordingOf(lang: string | null): Wording {
  return WORDINGS[lang ?? 'en'] ?? WORDINGS.en!;
}

/** Chinese sets no blank in "3(b)". */
function tight(label: string): string {
  return label.replace(/\s+/g, '');
}
