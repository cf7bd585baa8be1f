/** What axe finds against a page. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules that the colours alone decide. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** The page has to be opened with `bypassCSP`: it allows no script but its own. @returns one line for each rule broken. */
export async function violationsOf(page: Page): Promise<string[]> {
  return found(page, { resultTypes: ['violations'] });
}

/** The same in both themes; in the second, of a page that is otherwise the same, by the rules of colour. */
export async function violationsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violationsOf(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await found(page, { resultTypes: ['violations'], runOnly: COLOUR_RULES });
  return [...light, ...dark.map((violation) => `dark: ${violation}`)];
}

async function found(page: Page, options: axe.RunOptions): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Only of what is wrong the nodes are described: half the time.
  const { violations } = await page.evaluate(
    (how) => (window as unknown as { axe: typeof axe }).axe.run(how),
    options,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html).join(' ')}`,
  );
}
