import type { Texts } from './en.js';

export const zh: Texts = {
  languageName: '中文',
  tagline: '逐字引用您的文件，句句注明出处',

  languageLabel: '语言',
  themeLabel: '外观',
  themes: { auto: '自动', light: '浅色', dark: '深色' },

  starting: '正在启动……',
  indexing: '正在读取文件……',
  indexingProgress: '已读取的文件',
  progress: (done, total) => `${done}/${total}`,
  ready: (documents, passages) =>
    `${documents.toLocaleString('zh')} 份文件，${passages.toLocaleString('zh')} 个段落`,
  empty:
    '还没有文件。请把文件（PDF、Word、HTML、EPUB、XML、Markdown 或纯文本）放进 corpus 文件夹，然后重新运行 npm start。',
  unreachable: 'Pincite 没有回应。程序还在运行吗？',
  indexingFailed: (reason) => `上一次读取文件失败：${reason}`,

  questionLabel: '您的问题',
  questionHint: 'Enter 发送 · Shift+Enter 换行 · 按 / 回到这里',
  send: '发送',
  newConversation: '新的对话',
  examplesTitle: '例如',
  examples: [
    '《全面禁止核试验条约》要生效须由多少个国家批准？',
    '缔约国怎样退出《不扩散核武器条约》？',
    '哪一项条约使拉丁美洲成为无核武器区？',
  ],

  conversation: '问与答',
  searching: '正在查找……',
  searchedFor: (query) => `实际查找：${query}`,
  verdicts: {
    answered: '文件原文如下',
    related: '不是回答：以下只是最接近的段落',
    not_found: '这些文件里没有找到',
  },
  citations: '引文',
  unmatchedTerms: (terms) => `任何文件里都没有：${terms.join('、')}`,
  failed: '这个问题没有得到回答。',
  tryAgain: '重试',

  copyQuote: '复制引文',
  copied: '已复制',
  copyFailed: '复制失败',
  quotation: (quote, label) => `“${quote}”（${label}）`,

  whyTitle: '为什么是这一段',
  similarity: '与问题的相似度',
  coverage: '词语覆盖率 × 权重',
  fused: '合计',
  matchedTerms: '匹配的词语',
  noTerms: '无',
  listSeparator: '、',

  close: '关闭',
  previousCitation: '上一条引文',
  nextCitation: '下一条引文',
  citationOf: (n, count) => `第 ${n} 条引文，共 ${count} 条`,
  originalFile: '原始文件',
  documentText: '文件正文',
  loadingDocument: '正在打开文件……',
  documentChanged: '回答之后这份文件已有改动，所以没有标出引文。请重新提问，以便重新定位。',
  loadFailed: '无法载入。',
  page: (label) => `第${label}页`,
  filePage: (position) => `电子文件第${position}页`,

  documents: '文件清单',
  loadingDocuments: '正在载入清单……',
  noDocuments: '没有文件。',
  documentTitle: '标题',
  documentSymbol: '文号',
  documentLanguage: '语言',
  documentState: '状态',
  documentPassages: '段落',
  documentNotes: '备注',
  states: { indexed: '已收录', skipped: '已跳过', failed: '失败' },
  documentsShown: '列出哪些文件',
  documentCount: (state, count) =>
    `${{ all: '全部', indexed: '已收录', skipped: '已跳过', failed: '失败' }[state]} ${count.toLocaleString('zh')}`,
  duplicateOf: (original) => `内容与 ${original} 相同，后者已收录`,
  retry: '重试',
  retrying: '正在重新读取……',
  retryIndexed: '已重新读取，现已收录。',
  retryFailed: '已重新读取，仍未收录。',
};
