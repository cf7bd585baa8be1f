/** Plain text: the decoded source, as it is. */
import { BaseDocumentLoader } from '@langchain/core/document_loaders/base';
import { Document as LangChainDocument } from '@langchain/core/documents';
import { decodeText } from './decode.js';

export class TextLoader extends BaseDocumentLoader {
  constructor(private readonly content: Uint8Array) {
    super();
  }

  /** One document. Rejects with a PinciteError where the bytes are not text. */
  override async load(): Promise<LangChainDocument[]> {
    const { text, notes } = decodeText(this.content);
    return [new LangChainDocument({ pageContent: text, metadata: { notes } })];
  }
}
