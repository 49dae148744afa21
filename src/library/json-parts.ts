/** So many items of a list are written at once. */
const AT_ONCE = 1000
/** A sheet's articles lie so deep: `original.pages[0].articles`. */
const DEEPEST = 4

/** The JSON of a value in parts, one after the other, so that the whole is never one string. */
export function* jsonParts(value: unknown, depth = 0): Generator<string> {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) {
    yield JSON.stringify(value)
  } else if (Array.isArray(value)) {
    yield '['
    for (let at = 0; at < value.length; at += AT_ONCE) {
      if (at > 0) yield ','
      const some: unknown[] = value.slice(at, at + AT_ONCE)
      if (value.length > AT_ONCE) yield JSON.stringify(some).slice(1, -1)
      else yield* listed(some, depth)
    }
    yield ']'
  } else {
    yield '{'
    let comma = ''
    for (const [key, inner] of Object.entries(value)) {
      if (inner === undefined) continue
      yield `${comma}${JSON.stringify(key)}:`
      yield* jsonParts(inner, depth + 1)
      comma = ','
    }
    yield '}'
  }
}

function* listed(items: readonly unknown[], depth: number): Generator<string> {
  for (const [at, item] of items.entries()) {
    if (at > 0) yield ','
    yield* jsonParts(item ?? null, depth + 1)
  }
}
