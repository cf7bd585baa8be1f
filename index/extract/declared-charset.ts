/** The charset that a page of HTML or an XML file says it is in. */

/**
 * The charset that `meta` or an XML declaration states, wherever it stands before the body (HTML standard, 13.2.3.2,
 * which looks no further than 1,024 bytes); null where none does. Bytes must be a superset of ASCII to state any.
 */
export function declaredCharset(content: Uint8Array): string | null {
  const source = new TextDecoder('latin1').decode(content);
  const token =
    /<!--[\s\S]*?(?:-->|$)|<(script|style|title|noscript)\b[\s\S]*?(?:<\/\1|$)|<body\b|<\?xml\b[^>]*|<meta\b(?:"[^"]*"|'[^']*'|[^"'>])*/gi;
  let prolog: string | null = null;
  for (const [tag] of source.matchAll(token)) {
    if (/^<body/i.test(tag)) break;
    if (/^<\?xml/i.test(tag)) prolog ??= attributeIn(tag, 'encoding');
    const charset = /^<meta/i.test(tag) ? charsetOf(tag) : null;
    if (charset) return charset;
  }
  return prolog ? asRead(prolog) : null;
}

function charsetOf(meta: string): string | null {
  const charset = attributeIn(meta, 'charset');
  if (charset) return asRead(charset);
  const stated = /charset\s*=\s*["']?([^\s;"'>]+)/i.exec(attributeIn(meta, 'content') ?? '')?.[1];
  return stated ? asRead(stated) : null;
}

function attributeIn(tag: string, attribute: string): string | null {
  const found = new RegExp(`[\\s"'/]${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    tag,
  );
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim() || null;
}

/** A declaration that could be read is not in UTF-16, and means UTF-8, as browsers take it. */
function asRead(charset: string): string {
  return /^utf-?16/i.test(charset) ? 'utf-8' : charset;
}
