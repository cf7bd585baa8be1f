/** Builds the page once before any test opens it: two files at a time would write the same folder. */
import { buildPage } from '../../server/page.js';

export async function setup(): Promise<void> {
  await buildPage('web');
}
