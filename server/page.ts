/** Builds the page when its sources are newer than what was built. The one file of the server that knows Vite. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** @returns Folder of the built page. */
export async function buildPage(webDir: string): Promise<string> {
  const built = join(webDir, 'dist');
  const builtAt = await stat(join(built, 'index.html')).then(
    (found) => found.mtimeMs,
    () => 0,
  );
  if ((await newestSource(webDir)) > builtAt) {
    const { build } = await import('vite');
    await build({ root: webDir, configFile: join(webDir, 'vite.config.ts'), logLevel: 'warn' });
  }
  return built;
}

async function newestSource(webDir: string): Promise<number> {
  const entries = await readdir(webDir, { recursive: true, withFileTypes: true });
  const sources = entries.filter(
    (entry) => entry.isFile() && !entry.parentPath.includes(join(webDir, 'dist')),
  );
  const times = await Promise.all(
    sources.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}
