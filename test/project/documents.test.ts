/** What README.md and ARCHITECTURE.md promise is there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../server/settings.js';

/** Made by the program, not in the repository. */
const MADE = /^(?:node_modules|index\/data|web\/dist)(?:\/|$)/;
const TOP = /^(?:\.ci|corpus|index|server|test|web|node_modules)\//;
const TOP_FILE = /^[\w.-]+\.(?:md|json|ts|mjs)$/;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

const missing = (file: string) => (existsSync(file) ? '' : ` (skipped: there is no ${file} yet)`);
const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

describe.each(['README.md', 'ARCHITECTURE.md'])('%s', (file) => {
  const text = read(file);

  it.skipIf(missing(file))(`names paths that exist${missing(file)}`, () => {
    const paths = pathsIn(text);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.filter((path) => !MADE.test(path) && !existsSync(path))).toEqual([]);
  });

  it.skipIf(missing(file))(`names commands that exist${missing(file)}`, () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short!,
    );
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    if (file === 'README.md') expect(named).toContain('start');
  });
});

describe('the table of settings in README.md', () => {
  const none = missing('README.md');
  const rows = read('README.md')
    .split('\n')
    .filter((line) => line.trim().startsWith('|'));

  it.skipIf(none).each(SETTINGS.map(({ variable, fallback }) => [variable, fallback]))(
    `has %s with its default %s${none}`,
    (variable, fallback) => {
      const row = rows.find((line) => line.split('|')[1]?.includes(`\`${variable}\``)) ?? '';
      const figures = row.replace(/(?<=\d)[,\u202f ](?=\d{3})/g, '');
      expect(figures.includes(fallback) || row.includes(inMegabytes(fallback)), `row: ${row}`).toBe(true);
    },
  );
});

/** Links to files, and what stands in code marks and begins like a path from the root. */
function pathsIn(text: string): string[] {
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
  const marked = [...text.matchAll(/`([^`\s]+)`/g)]
    .map(([, words]) => words!)
    .filter((words) => /^[\w./-]+$/.test(words) && (TOP.test(words) || TOP_FILE.test(words)));
  return [...links, ...marked].map((path) => path.replace(/^\.\//, ''));
}

/** "50 MB" for 52428800. */
function inMegabytes(figure: string): string {
  return `${Number(figure) / 2 ** 20} MB`;
}
