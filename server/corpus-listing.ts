/** The files of a corpus as an ingest takes them: those of the folder, less what readers have removed. */
import { type Listing, type ListingOptions, listSources } from '../index/load.js';
import { indexFolder } from './index-folder.js';
import { Removal, withoutRemoved } from './removal.js';

export interface CorpusListingOptions extends ListingOptions {
  corpusDir: string;
  indexDir: string;
  /** Told what is wrong with the record of what was removed; nothing is then. */
  onDamage: (damage: string) => void;
}

/** @throws PinciteError `not-found` where the corpus folder is not there or is not one. */
export async function listCorpus(options: CorpusListingOptions): Promise<Listing> {
  const { corpusDir, indexDir, onDamage } = options;
  const removal = new Removal({ corpusDir, indexFolder: indexFolder(indexDir, corpusDir) });
  const listing = await listSources(corpusDir, options);
  const holdings = await removal.holdings();
  if (holdings.damage) onDamage(holdings.damage);
  return withoutRemoved(listing, holdings);
}
