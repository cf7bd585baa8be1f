/** HTML: the main content of a page, in the charset that the page declares where its bytes agree. */
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { PinciteError } from '../errors.js';
import { declaredCharset } from './declared-charset.js';
import { decodeText } from './decode.js';
import { extractPage, structuring } from './html-page.js';
import { parseHtml } from './html-tree.js';

export class HtmlLoader extends BaseDocumentLoader {
  constructor(private readonly content: Uint8Array) {
    super();
  }

  /** One document. Rejects with a PinciteError where the bytes are not text, or the page has neither words nor pictures. */
  override async load(): Promise<LangChainDocument[]> {
    const source = decodeText(this.content, declaredCharset(this.content));
    const { text, ...page } = extractPage(parseHtml(source.text));
    if (text === '' && page.notes.length === 0) {
      throw new PinciteError('invalid-input', 'the page holds no words: scripts may write them in a browser');
    }
    const metadata = {
      ...page,
      headings: structuring(page.headings),
      notes: [...source.notes, ...page.notes],
    };
    return [new LangChainDocument({ pageContent: text, metadata })];
  }
}
