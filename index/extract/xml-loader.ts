/** XML: its text nodes; a page of HTML that is saved as XML is read as HTML. */
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { PinciteError } from '../errors.js';
import { declaredCharset } from './declared-charset.js';
import { decodeText } from './decode.js';
import { HtmlLoader } from './html-loader.js';
import { structuring } from './html-page.js';
import { parseXml } from './xml.js';
import { textOfXml } from './xml-text.js';

/** What may stand before the first element: declarations and remarks. */
const PREAMBLE = /\s+|<\?[^>]*>|<!--[\s\S]*?-->/y;

export class XmlLoader extends BaseDocumentLoader {
  constructor(private readonly content: Uint8Array) {
    super();
  }

  /** One document. Rejects with a PinciteError where nothing in it can be read. */
  override async load(): Promise<LangChainDocument[]> {
    const source = decodeText(this.content, declaredCharset(this.content));
    if (isPage(source.text)) return new HtmlLoader(this.content).load();
    const { root, notes } = parseXml(source.text, { mayBreakOff: true });
    const { text, title, headings, ...places } = textOfXml(root);
    if (text === '') throw new PinciteError('invalid-input', 'the XML holds no text between its tags');
    const metadata = {
      ...places,
      title,
      headings: structuring(headings),
      notes: [...source.notes, ...notes],
    };
    return [new LangChainDocument({ pageContent: text, metadata })];
  }
}

/** Whether it is a page of HTML, by its document type or its first element. */
function isPage(text: string): boolean {
  PREAMBLE.lastIndex = 0;
  let at = 0;
  while (PREAMBLE.test(text)) at = PREAMBLE.lastIndex;
  return /^<(?:!DOCTYPE\s+html|html)\b/i.test(text.slice(at, at + 40));
}
