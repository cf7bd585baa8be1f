/**
 * Has Node take packages as they are. tsx reads all of them for dynamic imports, which costs a start half a second and
 * over 100 MB. Plain JavaScript, to be imported after tsx: the last to register is asked first.
 */
import { readFileSync } from 'node:fs';
import * as modules from 'node:module';
import { isMainThread } from 'node:worker_threads';

export function load(url, context, next) {
  if (context.format !== 'module' || !url.includes('/node_modules/')) return next(url, context);
  return { format: 'module', source: readFileSync(new URL(url)), shortCircuit: true };
}

// Node 20 has `register` alone, which reads this file again in a thread of its own.
if (isMainThread) {
  if (modules.registerHooks) modules.registerHooks({ load });
  else modules.register(import.meta.url);
}
