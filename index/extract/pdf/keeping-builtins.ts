/** Keeps a library from putting functions of its own in the place of the language's. */

/**
 * Loads a library and gives it back. `push` of arrays, `JSON.parse` and `JSON.stringify` are after that what they were
 * before: those that pdf.js brings for old browsers do the same letter by letter, and for the whole process.
 */
export async function keepingBuiltins<Library>(load: () => Promise<Library>): Promise<Library> {
  const { push } = Array.prototype;
  const { parse, stringify } = JSON;
  try {
    return await load();
  } finally {
    Array.prototype.push = push;
    Object.assign(JSON, { parse, stringify });
  }
}
