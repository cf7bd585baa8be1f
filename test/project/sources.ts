/** The program's own files and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
  /** From the root, with forward slashes. */
  path: string;
  code: string;
  imports: Import[];
}

export interface Import {
  /** A path from the root for a file of ours, with its ending; else the name of the package, or `node:…`. */
  of: string;
  own: boolean;
  /** Whether nothing of it is left when the program runs. */
  typeOnly: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s)?([\w\s{},*$]*?)\s*from\s+'([^']+)';/gm;
const BARE = /^import\s+'([^']+)';/gm;
const DYNAMIC = /\b(?:import|require)\(\s*'([^']+)'\s*\)/g;

/** All TypeScript below the folders. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => /\.tsx?$/.test(path) && !/[\\/](?:dist|data|model)[\\/]/.test(path))
      .sort()
      .map((path) => {
        const code = readFileSync(path, 'utf8');
        return { path, code, imports: importsIn(path, code) };
      }),
  );
}

function importsIn(path: string, code: string): Import[] {
  const found = [...code.matchAll(STATIC)].map(([, type, names, of]) => ({
    of: of!,
    typeOnly: type !== undefined || onlyTypes(names!),
  }));
  const others = [...code.matchAll(BARE), ...code.matchAll(DYNAMIC)];
  found.push(...others.map(([, of]) => ({ of: of!, typeOnly: false })));
  return found.map(({ of, typeOnly }) =>
    of.startsWith('.')
      ? { of: fileOf(path, of), own: true, typeOnly }
      : { of: packageOf(of), own: false, typeOnly },
  );
}

/** `{ type A, type B }` */
function onlyTypes(names: string): boolean {
  const list = /^\{([^}]*)\}$/
    .exec(names.trim())?.[1]
    ?.split(',')
    .map((name) => name.trim());
  return list?.filter(Boolean).every((name) => name.startsWith('type ')) ?? false;
}

function fileOf(path: string, specifier: string): string {
  const file = normalize(join(dirname(path), specifier)).replace(/\.js$/, '.ts');
  return readdirSync(dirname(file)).includes(file.split('/').at(-1)!) ? file : file.replace(/\.ts$/, '.tsx');
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** A circle of imports as a list of paths, or null where there is none. */
export function findCycle(files: readonly SourceFile[]): string[] | null {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const visit = (path: string, trail: string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const { of, own } of byPath.get(path)?.imports ?? []) {
      const cycle = own ? visit(of, [...trail, path]) : null;
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  for (const { path } of files) {
    const cycle = visit(path, []);
    if (cycle) return cycle;
  }
  return null;
}
