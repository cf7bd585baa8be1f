/** What the server says of files, in Chinese. The server says it in English; what is not known here stays as it is. */
type Saying = [pattern: RegExp, words: (...found: string[]) => string];

/** In order; each takes the whole of a reason, or a part between semicolons. */
export const reasons: readonly Saying[] = [
  [/^removed by the reader: the file is in the trash.*$/, () => '已由读者移除：文件在回收站里，可以恢复'],
  [/^removed by the reader: the file stays.*$/, () => '已由读者移除：文件仍在文件夹里，但不再收录'],
  [/^the same content as (.+)$/, (source) => `内容与 ${source} 相同`],
  [
    /^files ending in "(.*?)" are not read(?:; these are: (.+))?$/,
    (ending, known) => `不读取扩展名为“${ending}”的文件${known ? `；可读取的有：${known}` : ''}`,
  ],
  [
    /^(\d+) bytes, more than MAX_FILE_BYTES \((\d+)\).*$/,
    (bytes, most) => `文件有 ${bytes} 字节，超过 MAX_FILE_BYTES（${most}）`,
  ],
  [
    /^(\d+) pages, more than MAX_FILE_PAGES \((\d+)\).*$/,
    (pages, most) => `文件有 ${pages} 页，超过 MAX_FILE_PAGES（${most}）：请调高上限，或不收录这份文件`,
  ],
  [
    /^reading took longer than MAX_FILE_SECONDS \((\d+)\).*$/,
    (most) => `读取时间超过 MAX_FILE_SECONDS（${most} 秒）：请调高上限，或不收录这份文件`,
  ],
  [
    /^reading took more memory than MAX_FILE_MEMORY_MB \((\d+)\).*$/,
    (most) => `读取时内存超过 MAX_FILE_MEMORY_MB（${most} MB）：请调高上限，或不收录这份文件`,
  ],
  [/^reading broke off the process it ran in.*$/, () => '读取时进程中断：请不要收录这份文件'],
  [
    /^needs a password, or is an old Office file.*$/,
    () => '需要密码，或是旧版 Office 文件：请另存为不带密码的 .docx',
  ],
  [/^needs a password.*$/, () => '需要密码：请另存一份不带密码的文件'],
  [/^an old Word file \(\.doc\).*$/, () => '旧版 Word 文件（.doc）：请另存为 .docx'],
  [/^not a PDF that can be read.*$/, () => '无法作为 PDF 读取：请用 PDF 阅读器打开后另存'],
  [/^damaged: no page can be read.*$/, () => '文件已损坏：没有一页可以读取'],
  [/^no ZIP archive.*$/, () => '不是有效的压缩文件，或已损坏、不完整'],
  [/^the file is empty.*$/, () => '文件是空的'],
  [/^the file holds no words$/, () => '文件里没有文字'],
  [/^no words to quote$/, () => '没有可引用的文字'],
  [/^not text: .*$/, () => '不是文本：控制字符太多'],
  [
    /^neither UTF-8 nor evidently in another encoding$/,
    () => '既不是 UTF-8，也看不出是哪一种编码：请另存为 UTF-8',
  ],
  [/^closest: (.+): save it as UTF-8$/, (names) => `最接近的编码：${names}；请另存为 UTF-8`],
  [/^(\S+) text, which is not read: .*$/, (encoding) => `不读取 ${encoding} 编码的文本：请另存为 UTF-8`],
  [
    /^(?:one place is|(\d+) places are) no (\S+) and shown as .*$/,
    (count, encoding) => `有 ${count ?? '1'} 处不符合 ${encoding}，显示为 \ufffd`,
  ],
  [
    /^no text on (?:its only page|its (\d+) pages): (.+)$/,
    (count, advice) => `${count ? `全部 ${count} 页` : '唯一的一页'}都没有文字：${adviceOf(advice)}`,
  ],
  [
    /^no text on (pages? .+? of \d+): blank.*$/,
    (pages) => `${pagesOf(pages)}没有文字：空白页，或是图片（OCR=1 可识别扫描页）`,
  ],
  [
    /^garbled text on (pages? .+? of \d+), which is not indexed: .*$/,
    (pages) => `${pagesOf(pages)}的文字层是乱码，未收录`,
  ],
  [
    /^the text of (?:its only page|its (\d+) pages) is garbled.*$/,
    (count) => `${count ? `全部 ${count} 页` : '唯一的一页'}的文字层是乱码：OCR=1 可识别页面图像`,
  ],
  [/^(pages? .+? of \d+) could not be read: .*$/, (pages) => `${pagesOf(pages)}无法读取`],
  [
    /^(pages? .+? of \d+) read by OCR, confidence (\d+) of 100.*$/,
    (pages, sure) => `${pagesOf(pages)}由 OCR 识别，可信度 ${sure}/100：引用前请对照图像`,
  ],
  [/^entities of the file's own are not read \((.+)\)$/, (names) => `文件自定义的实体未读取（${names}）`],
  [/^chapters that the book names are not in it \((\d+)\)$/, (count) => `书中列出的 ${count} 章不在文件里`],
  [/^the XML breaks off.*$/, () => 'XML 不完整，中途结束'],
  [/^the page holds no words.*$/, () => '网页里没有文字：可能要由脚本在浏览器里写出'],
  [/^not a file: .*$/, () => '不是文件：失效的链接、链接的文件夹或设备'],
  [/^the folder cannot be read.*$/, () => '无法读取文件夹'],
];

function adviceOf(advice = ''): string {
  return advice.startsWith('OCR=1') ? 'OCR=1 可识别页面图像' : 'OCR 也没有找到文字';
}

/** "pages 1, 4–6 of 9". */
function pagesOf(pages = ''): string {
  const [, numbers, total] = /^pages? (.+) of (\d+)$/.exec(pages) ?? [];
  return `第 ${numbers?.replaceAll(', ', '、')} 页（共 ${total} 页）`;
}
