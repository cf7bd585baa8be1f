/** The framing words of an exported conversation in Chinese. */
import { datesIn } from './dates.js';
import type { ExportWords } from './en.js';

const day = (at: string) => datesIn('zh-CN', at);

export const zh: ExportWords = {
  tag: 'zh-Hans',
  direction: 'ltr',
  colon: '：',
  exported: (at) => `由 Pincite 于${day(at)}导出`,
  asked: (at) => `提问时间：${day(at)}`,
  howToRead: '导出时，每条引文都已与文件原文逐字比对；未能确认的，均已注明。回答问题的语句以粗体标出。',
  searchedFor: '实际查找',
  verdicts: {
    answered: '文件原文如下',
    related: '不是回答：以下只是最接近的段落',
    not_found: '这些文件里没有找到',
  },
  notInPassages: '所示段落中均未出现',
  unmatchedTerms: '任何文件里都没有的词语',
  listSeparator: '、',
  warnings: {
    moved: '回答之后，该文件已被替换：新文件中仍有这些文字，但所注位置为回答时的位置。',
    relabelled: '位置未能确认：文件中确有这些文字，但其标题或位置现在的读法与回答时不同。',
    changed: '回答之后文件已有改动：文件中已没有与引文一致的文字。未经核对，请勿引用。',
    gone: '未能确认：该文件已不在文件库中，无法比对。未经核对，请勿引用。',
  },
  reference: '出处',
  notes: '出处',
  title: '标题',
  symbol: '文号',
  source: '文件路径',
  contentHash: 'SHA-256',
  currentHash: '现在的 SHA-256',
  permalink: '永久链接',
  alsoIn: {
    name: '另见于',
    identical: '原文相同',
    similar: '措辞或数字有所不同',
    unconfirmed: '导出时未能确认',
  },
  documents: '所引文件',
  document: '文件',
  corpus: '文件库',
  documentCount: '文件总数',
  corpusHash: '文件库的 SHA-256',
  corpusHashOf: '各文件 SHA-256 值排序后每行一个，再取 SHA-256',
  index: '索引',
  fingerprint: '模型与读取方式的指纹',
  model: '模型',
};
