/** What axe finds against a page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The page has to be opened with `bypassCSP`: it allows no script but its own. @returns one line for each rule broken. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  // Only of what is wrong the nodes are described: half the time.
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] }),
  );
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
