/** The framing words of answers and labels in the six languages; everything else in an answer is quoted. */

import type { UnitKind } from '../index/structure/unit-words.js';
import {
  type Counted,
  chineseProvisions,
  counted,
  type Provision,
  type Range,
  tight,
  westernProvisions,
} from './provision.js';

type AnnexKind = 'annex' | 'enclosure' | 'appendix';

export interface Wording {
  /** Above the quotes of an answer. */
  answered: string;
  /** Above the nearest passages, which are no answer. */
  related: string;
  notFound: string;
  /** Says that no passage shown holds these words of the question. */
  notInPassages(words: readonly string[]): string;
  open: string;
  close: string;
  comma: string;
  /** The figures that annexes are counted in. */
  figures: 'han' | 'roman';
  annex(kind: AnnexKind, figure: string): string;
  /** Words of an article, a part and their kin. */
  provisions(from: Provision, to: Provision): string;
  paragraphs(range: Range): string;
  /** Paragraphs of a text that another paragraph sets out. */
  setOut(paragraphs: string, within: string): string;
  /** Pages by the numbers that they print. */
  pages(range: Range): string;
  /** Pages by their positions in the file. */
  filePages(range: Range): string;
}

interface Words {
  annexes: Record<AnnexKind, string>;
  units: Record<UnitKind, Counted>;
  paragraph: Counted;
  page: Counted;
  /** Between paragraphs of a text and the paragraph that sets it out. */
  setOutIn: string;
  /** What a page is one of where it prints no number. */
  ofFile: string;
  comma?: string;
}

const western = ({ annexes, units, paragraph, page, setOutIn, ofFile, comma = ', ' }: Words) => ({
  comma,
  figures: 'roman' as const,
  annex: (kind: AnnexKind, figure: string) => `${annexes[kind]} ${figure}`.trim(),
  provisions: (from: Provision, to: Provision) => westernProvisions({ units, paragraph, comma }, from, to),
  paragraphs: (range: Range) => counted(paragraph, range),
  setOut: (paragraphs: string, within: string) => `${paragraphs} ${setOutIn} ${within}`,
  pages: (range: Range) => counted(page, range),
  filePages: (range: Range) => `${counted(page, range)} ${ofFile}`,
});

const chinesePages = ({ from, to }: Range) => `第${from}${from === to ? '' : `至${to}`}页`;

const WORDINGS: Readonly<Record<string, Wording>> = {
  en: {
    answered: 'The documents say:',
    related: 'No passage answers this question. The nearest passages, which are not an answer:',
    notFound: 'Nothing in these documents answers this question.',
    notInPassages: (words) => `None of the passages shown contains: ${words.join(', ')}.`,
    open: '“',
    close: '”',
    ...western({
      annexes: { annex: 'annex', enclosure: 'enclosure', appendix: 'appendix' },
      units: {
        article: ['art.', 'arts.'],
        rule: ['rule', 'rules'],
        principle: ['principle', 'principles'],
        regulation: ['regulation', 'regulations'],
        part: ['part', 'parts'],
        section: ['sect.', 'sects.'],
        chapter: ['chap.', 'chaps.'],
      },
      paragraph: ['para.', 'paras.'],
      page: ['p.', 'pp.'],
      setOutIn: 'of the text set out in',
      ofFile: 'of the file',
    }),
  },
  zh: {
    answered: '文件中的原文如下：',
    related: '没有一段原文能回答这个问题。以下是最接近的段落，并非答案：',
    notFound: '这些文件中没有能回答这个问题的内容。',
    notInPassages: (words) => `所示段落中均未出现：${words.join('、')}。`,
    open: '“',
    close: '”',
    comma: '，',
    figures: 'han',
    annex: (kind, figure) => `${{ annex: '附件', enclosure: '附文', appendix: '附录' }[kind]}${figure}`,
    provisions: chineseProvisions,
    paragraphs: ({ from, to }) => `第${tight(from)}${from === to ? '' : `至${tight(to)}`}段`,
    setOut: (paragraphs, within) => `${within}所载案文${paragraphs}`,
    pages: chinesePages,
    filePages: (range) => `电子文件${chinesePages(range)}`,
  },
  fr: {
    answered: 'Les documents disent :',
    related:
      'Aucun passage ne répond à cette question. Les passages les plus proches, qui ne sont pas une réponse :',
    notFound: 'Rien dans ces documents ne répond à cette question.',
    notInPassages: (words) => `Aucun des passages présentés ne contient : ${words.join(', ')}.`,
    open: '« ',
    close: ' »',
    ...western({
      annexes: { annex: 'annexe', enclosure: 'pièce jointe', appendix: 'appendice' },
      units: {
        article: ['art.', 'art.'],
        rule: ['règle', 'règles'],
        principle: ['principe', 'principes'],
        regulation: ['règle', 'règles'],
        part: ['partie', 'parties'],
        section: ['sect.', 'sect.'],
        chapter: ['chap.', 'chap.'],
      },
      paragraph: ['par.', 'par.'],
      page: ['p.', 'p.'],
      setOutIn: 'du texte figurant au',
      ofFile: 'du fichier',
    }),
  },
  es: {
    answered: 'Los documentos dicen:',
    related: 'Ningún pasaje responde a esta pregunta. Los pasajes más cercanos, que no son una respuesta:',
    notFound: 'Nada en estos documentos responde a esta pregunta.',
    notInPassages: (words) => `Ninguno de los pasajes mostrados contiene: ${words.join(', ')}.`,
    open: '«',
    close: '»',
    ...western({
      annexes: { annex: 'anexo', enclosure: 'documento adjunto', appendix: 'apéndice' },
      units: {
        article: ['art.', 'arts.'],
        rule: ['regla', 'reglas'],
        principle: ['principio', 'principios'],
        regulation: ['regla', 'reglas'],
        part: ['parte', 'partes'],
        section: ['secc.', 'seccs.'],
        chapter: ['cap.', 'caps.'],
      },
      paragraph: ['párr.', 'párrs.'],
      page: ['pág.', 'págs.'],
      setOutIn: 'del texto que figura en el',
      ofFile: 'del archivo',
    }),
  },
  ru: {
    answered: 'В документах сказано:',
    related: 'Ни один отрывок не отвечает на этот вопрос. Ближайшие отрывки, ответом не являющиеся:',
    notFound: 'В этих документах нет ответа на этот вопрос.',
    notInPassages: (words) => `Ни в одном из приведённых отрывков нет: ${words.join(', ')}.`,
    open: '«',
    close: '»',
    ...western({
      annexes: { annex: 'приложение', enclosure: 'вложение', appendix: 'добавление' },
      units: {
        article: ['ст.', 'ст.'],
        rule: ['правило', 'правила'],
        principle: ['принцип', 'принципы'],
        regulation: ['положение', 'положения'],
        part: ['часть', 'части'],
        section: ['раздел', 'разделы'],
        chapter: ['гл.', 'гл.'],
      },
      paragraph: ['п.', 'пп.'],
      page: ['с.', 'с.'],
      setOutIn: 'текста, приведенного в',
      ofFile: 'файла',
    }),
  },
  ar: {
    answered: 'جاء في الوثائق:',
    related: 'لا يجيب أي مقطع عن هذا السؤال. أقرب المقاطع، وهي ليست جوابا:',
    notFound: 'لا شيء في هذه الوثائق يجيب عن هذا السؤال.',
    notInPassages: (words) => `لا يرد في أي من المقاطع المعروضة: ${words.join('، ')}.`,
    open: '”',
    close: '“',
    ...western({
      annexes: { annex: 'المرفق', enclosure: 'الضميمة', appendix: 'التذييل' },
      units: {
        article: ['المادة', 'المواد'],
        rule: ['القاعدة', 'القواعد'],
        principle: ['المبدأ', 'المبادئ'],
        regulation: ['البند', 'البنود'],
        part: ['الجزء', 'الأجزاء'],
        section: ['القسم', 'الأقسام'],
        chapter: ['الفصل', 'الفصول'],
      },
      paragraph: ['الفقرة', 'الفقرات'],
      page: ['ص', 'ص'],
      setOutIn: 'من النص الوارد في',
      ofFile: 'من الملف',
      comma: '، ',
    }),
  },
};

/** The words for a language; English for any that is not one of the six. */
export function wordingOf(lang: string | null): Wording {
  return WORDINGS[lang ?? 'en'] ?? WORDINGS.en!;
}
