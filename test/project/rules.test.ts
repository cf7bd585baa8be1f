/** The rules of the layout: what may import what, and where the program touches its surroundings. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCycle, readSources } from './sources.js';

const sources = readSources('index', 'server', 'web');
const below = (folder: string) => sources.filter(({ path }) => path.startsWith(`${folder}/`));
const COMMANDS = ['main', 'ingest', 'ask', 'verify', 'eval', 'align', 'calibrate', 'bench'].map(
  (name) => `server/${name}.ts`,
);
const STAGES = ['retrieve', 'select', 'decide', 'highlight', 'narrow', 'compose', 'cite'].map(
  (name) => `server/${name}.ts`,
);
/** Packages that several files may import, and which. */
const SHARED: Record<string, RegExp> = {
  '@langchain/core': /^(?:index|server)\//,
  zod: /^(?:index|server)\//,
  express: /^server\/(?:app|problem|guard|routes\/\w+)\.ts$/,
  preact: /^web\//,
  'pdfjs-dist': /^(?:index\/extract\/pdf|web)\/pdf-file\.ts$/,
};
/** What the page may be made of, besides its own files. */
const PAGE_PACKAGES = ['preact', 'idb-keyval', 'pdfjs-dist'];

it('the files and their imports are found', () => {
  expect(sources.length).toBeGreaterThan(60);
  const { imports } = sources.find(({ path }) => path === 'server/assistant.ts')!;
  expect(imports).toContainEqual({ of: 'server/cite.ts', own: true, typeOnly: false });
  expect(imports).toContainEqual({ of: 'index/store.ts', own: true, typeOnly: true });
  for (const { path, imports } of sources)
    for (const { of, own } of imports) if (own) expect(existsSync(of), `${path} imports ${of}`).toBe(true);
});

describe('imports', () => {
  it('index/ knows nothing of server/, web/ and test/', () => {
    const foreign = below('index').flatMap(({ path, imports }) =>
      imports
        .filter(({ of, own }) => own && !of.startsWith('index/'))
        .map(({ of }) => `${path} imports ${of}`),
    );
    expect(foreign).toEqual([]);
  });

  it('server/ knows nothing of web/ and test/', () => {
    const foreign = below('server').flatMap(({ path, imports }) =>
      imports
        .filter(({ of, own }) => own && /^(?:web|test)\//.test(of))
        .map(({ of }) => `${path} imports ${of}`),
    );
    expect(foreign).toEqual([]);
  });

  it('web/ knows of the server only the types of its contract, and of packages only those of the page', () => {
    const page = below('web').filter(({ path }) => path !== 'web/vite.config.ts');
    expect(page.length).toBeGreaterThan(10);
    const foreign = page.flatMap(({ path, imports }) =>
      imports
        .filter(({ of, own, typeOnly }) => {
          if (!own) return !PAGE_PACKAGES.includes(of);
          return !of.startsWith('web/') && !(of === 'server/contract.ts' && typeOnly);
        })
        .map(({ of }) => `${path} imports ${of}`),
    );
    expect(foreign).toEqual([]);
  });

  it('the stages of a question know each other by their types only', () => {
    const stages = sources.filter(({ path }) => STAGES.includes(path));
    expect(stages.length).toBe(STAGES.length);
    const known = stages.flatMap(({ path, imports }) =>
      imports
        .filter(({ of, typeOnly }) => (STAGES.includes(of) || of === 'server/assistant.ts') && !typeOnly)
        .map(({ of }) => `${path} imports ${of}`),
    );
    expect(known).toEqual([]);
  });

  it('go in no circle', () => {
    expect(findCycle(sources)).toBeNull();
    const circle = ['a', 'b', 'c'].map((path, i) => {
      const imports = [{ of: 'bca'.charAt(i), own: true, typeOnly: false }];
      return { path, code: '', imports };
    });
    expect(findCycle(circle)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('have one file for each outside package', () => {
    const owners = new Map<string, string[]>();
    for (const { path, imports } of [...below('index'), ...below('server'), ...below('web')]) {
      const outside = imports.filter(({ of, own }) => !own && !of.startsWith('node:')).map(({ of }) => of);
      // A file that is read by Vite itself.
      if (path === 'web/vite.config.ts') continue;
      for (const name of new Set(outside)) owners.set(name, [...(owners.get(name) ?? []), path]);
    }
    expect(owners.get('@xenova/transformers')).toEqual(['index/embed.ts']);
    const wrong = [...owners].filter(([name, paths]) => {
      const shared = SHARED[name];
      return shared ? !paths.every((path) => shared.test(path)) : paths.length > 1;
    });
    expect(wrong).toEqual([]);
  });
});

describe('the surroundings', () => {
  it('environment and exit are touched by the command files only', () => {
    const touching = sources
      .filter(({ code }) => /\bprocess\.(?:env|exit)\b/.test(code))
      .map(({ path }) => path);
    expect(touching).toContain('server/main.ts');
    expect(touching.filter((path) => !COMMANDS.includes(path))).toEqual([]);
  });
});
