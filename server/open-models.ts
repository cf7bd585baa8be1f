/** The embedding model with its alignment, as the settings name it. */
import { loadAlignment } from '../index/align.js';
import { AlignedEmbeddings } from '../index/aligned-embeddings.js';
import { modelLoader } from '../index/embed.js';
import type { Settings } from './settings.js';

/** @param alignment File of another alignment than the one beside the model. */
export async function openEmbeddings(
  settings: Pick<Settings, 'model' | 'modelDir'>,
  alignment?: string,
): Promise<AlignedEmbeddings> {
  const model = await modelLoader({ model: settings.model, modelFolder: settings.modelDir })();
  return new AlignedEmbeddings(model, await loadAlignment(model, alignment));
}
