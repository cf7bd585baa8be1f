/** The embedded model with its alignment, loaded once for all files of a test process. */
import { loadAlignment } from '../../index/align.js';
import { AlignedEmbeddings } from '../../index/aligned-embeddings.js';
import { modelLoader } from '../../index/embed.js';
import { EMBEDDED_MODEL } from '../../index/models.js';

let opened: Promise<AlignedEmbeddings> | null = null;

export function embeddedModel(): Promise<AlignedEmbeddings> {
  opened ??= open();
  return opened;
}

async function open(): Promise<AlignedEmbeddings> {
  // Another file is tested at the same time: two threads take half as much processor time again for a text as one.
  const model = await modelLoader({ model: EMBEDDED_MODEL, modelFolder: 'index/model', threads: 1 })();
  return new AlignedEmbeddings(model, await loadAlignment(model));
}
