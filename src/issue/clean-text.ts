/**
 * What no page prints and HTML or XML cannot hold as it is: control codes but tab and line feed, halves of characters,
 * and the two that are none. A page that was rendered with one of them would differ from what a script makes of it.
 */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\ud800-\udfff\ufffe\uffff]/u

/** Signs that change the direction of what follows, up to where they are closed (Unicode Standard Annex 9). */
const STEERING = /[\u202a-\u202e\u2066-\u2069]/gu
const [POP, POP_ISOLATE] = ['\u202c', '\u2069']

/**
 * A text without them: line ends are one line feed, half a character shows that something was there. A direction that
 * it opens is closed at its end: in a title or a list it would turn around what stands behind it.
 */
export function cleanText(text: string): string {
  return printable(text) + closingSigns(text)
}

/** What closes the directions that a text leaves open, the last one first. */
function closingSigns(text: string): string {
  const open: string[] = []
  let isolates = 0
  for (const [sign] of text.matchAll(STEERING)) {
    if (sign === POP) {
      if (open.at(-1) === POP) open.pop()
    } else if (sign === POP_ISOLATE) {
      if (isolates === 0) continue
      isolates -= 1
      // Whatever was opened within ends with it.
      open.length = open.lastIndexOf(POP_ISOLATE)
    } else {
      const isIsolate = sign >= '\u2066'
      if (isIsolate) isolates += 1
      open.push(isIsolate ? POP_ISOLATE : POP)
    }
  }
  return open.toReversed().join('')
}

function printable(text: string): string {
  if (!UNPRINTABLE.test(text)) return text
  return text
    .replace(/\r\n?|[\v\f\u0085]/gu, '\n')
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
}

/**
 * A value as JSON gives it, with every text in it clean; the same value where all are. Names of keys stay. Runs of one
 * text may close what an earlier one opens. Nothing recurses on the depth of the data.
 */
export function withCleanTexts(value: unknown): unknown {
  if (!holdsUnclean(value)) return value
  const top: unknown[] = []
  const waiting: Waiting[] = [{ part: value, key: 0, into: top }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, key, into, closing } = next
    const copy: unknown =
      typeof part === 'string' ? printable(part) + (closing ?? closingSigns(part)) : emptyCopy(part)
    // A key of any name becomes a plain property, `__proto__` too.
    Object.defineProperty(into, key, { value: copy, writable: true, enumerable: true, configurable: true })
    if (typeof copy !== 'object' || copy === null || typeof part !== 'object' || part === null) continue
    const runs = runsOf(part)
    for (const [name, inner] of Object.entries(part).toReversed()) {
      const isLast = Number(name) === (runs?.length ?? 0) - 1
      const ofRun = runs && (isLast ? closingSigns(runs.join('')) : '')
      waiting.push({ part: inner, key: name, into: copy, closing: name === 'text' ? closing : ofRun })
    }
  }
  return top[0]
}

/** A part to be cleaned; `closing` closes the text of a run, where that is not for the run alone to say. */
type Waiting = { part: unknown; key: PropertyKey; into: object; closing?: string | undefined }

/** The texts of runs, some of them spans, that are one text (`Inline`); undefined for any other value. */
function runsOf(value: object): string[] | undefined {
  if (!Array.isArray(value) || value.every((run) => typeof run === 'string')) return undefined
  const runs = value.map((run: unknown) => (typeof run === 'string' ? run : spanText(run)))
  return runs.every((run) => run !== undefined) ? runs : undefined
}

function spanText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || 'type' in value || !('text' in value)) return undefined
  return typeof value.text === 'string' ? value.text : undefined
}

function emptyCopy(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  return Array.isArray(value) ? Array.from({ length: value.length }) : {}
}

function holdsUnclean(value: unknown): boolean {
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const part = waiting.pop()
    if (typeof part === 'string' && (UNPRINTABLE.test(part) || closingSigns(part) !== '')) return true
    if (typeof part !== 'object' || part === null) continue
    for (const inner of Object.values(part)) waiting.push(inner)
  }
  return false
}
