const SPACE = /[ \t\r\n]*/uy
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/uy
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/uy

/**
 * Offset of the first sign that cannot stand where it stands in JSON (RFC 8259); the length of the text
 * where it ends too early; undefined for JSON. Engines word their own messages each in its own way, and
 * some without a place. Walks with a list of open brackets, so depth costs no stack.
 */
export function firstSyntaxError(text: string): number | undefined {
  const open: ('{' | '[')[] = []
  let at = skip(SPACE, text, 0)
  let expected: 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'after' = 'value'

  for (;;) {
    const sign = text[at]
    if (expected === 'after') {
      const bracket = open.at(-1)
      if (bracket === undefined) return at === text.length ? undefined : at
      if (sign === ',') expected = bracket === '{' ? 'key' : 'value'
      else if (sign === (bracket === '{' ? '}' : ']')) open.pop()
      else return at
      at += 1
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (sign === '}' && expected === 'key-or-end') {
        open.pop()
        expected = 'after'
        at += 1
      } else {
        const end = stringHead(text, at)
        if (end === at || text[end] !== '"') return end
        at = skip(SPACE, text, end + 1)
        if (text[at] !== ':') return at
        expected = 'value'
        at += 1
      }
    } else if (sign === '{' || sign === '[') {
      open.push(sign)
      expected = sign === '{' ? 'key-or-end' : 'value-or-end'
      at += 1
    } else if (sign === ']' && expected === 'value-or-end') {
      open.pop()
      expected = 'after'
      at += 1
    } else if (sign === '"') {
      const end = stringHead(text, at)
      if (text[end] !== '"') return end
      expected = 'after'
      at = end + 1
    } else {
      const end = skip(SCALAR, text, at)
      if (end === at) return at
      expected = 'after'
      at = end
    }
    at = skip(SPACE, text, at)
  }
}

/** Where the pattern stops matching from there on; `at` itself where it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

/** Where a string that opens at `at` ends, at its closing quote, or goes wrong; `at` where none opens. */
function stringHead(text: string, at: number): number {
  if (text[at] !== '"') return at
  let end = at + 1
  while (end < text.length && text[end] !== '"' && text.charCodeAt(end) >= 0x20) {
    if (text[end] !== '\\') end += 1
    else {
      const after = skip(ESCAPE, text, end)
      if (after === end) return end
      end = after
    }
  }
  return end
}
