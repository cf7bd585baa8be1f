/** What is told of a file that was removed. */
import type { DocumentSummary } from '../../../server/contract.js';
import type { Texts } from '../../texts/languages.js';

/** Where the file is; and that it is cited still, while the index has it. */
export function removedText({ uploaded, passageCount }: DocumentSummary, { library }: Texts): string {
  const where = uploaded ? library.inTrash : library.leftOut;
  return passageCount > 0 ? `${where} ${library.stillAnswers}` : where;
}
