const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['‹', '›'],
]
const OTHER = new Map(PAIRS.flatMap(([open, close]) => [[open, close] as const, [close, open] as const]))
const OPENERS = new Set(PAIRS.map(([open]) => open))
const BRACKET = /[()[\]{}«»‹›]/gu

/** A pair of brackets that came in one piece with what is in it, and no letter that is read from the right. */
const WHOLE =
  /\(([^()\p{Script=Arabic}\p{Script=Hebrew}]*)\)|\[([^[\]\p{Script=Arabic}\p{Script=Hebrew}]*)\]/gu

/**
 * The texts of lines that are read from the right, with their brackets as they are written. In such lines an opening
 * bracket looks like a closing one, and most producers give each the sign that it looks like:
 *
 * > | )بحسب تقرير 2031( written (بحسب تقرير 2031)
 *
 * Some give what is written. Which it is, the pairs of all lines tell.
 */
export function mirrorBrackets(texts: readonly string[]): readonly string[] {
  // A pair may open in one line and close in the next.
  return outwardPairs(texts.join('\n')) > 0 ? texts.map(mirrored) : texts
}

/** How many pairs of brackets that follow each other have their backs to what is between them, less those that do not. */
function outwardPairs(text: string): number {
  let pairs = 0
  let before: string | undefined
  for (const [sign] of text.replace(WHOLE, '').matchAll(BRACKET)) {
    if (before !== undefined && OTHER.get(before) === sign) {
      pairs += OPENERS.has(before) ? -1 : 1
      before = undefined
    } else before = sign
  }
  return pairs
}

function mirrored(text: string): string {
  const kept = [...text.matchAll(WHOLE)].map(({ index, 0: { length } }) => [index, index + length] as const)
  return text.replace(BRACKET, (sign, at: number) =>
    kept.some(([start, end]) => at >= start && at < end) ? sign : (OTHER.get(sign) ?? sign),
  )
}

/** Stops and quotation marks that belong to what stands before them, as brackets do. */
const EDGE = '.,،؛;:!؟?…"\''

/**
 * The text of figures or letters that are read from the left amid a line from the right, with the signs at its edges
 * where they are read:
 *
 * > | .(2031: the end of a sentence, 2031(.
 */
export function fromVisualOrder(text: string): string {
  const signs = isBalanced(text) ? EDGE : `${EDGE}()[]{}«»‹›`
  let start = 0
  let end = text.length
  while (start < end && signs.includes(text.charAt(start))) start += 1
  while (end > start && signs.includes(text.charAt(end - 1))) end -= 1
  return `${reversed(text.slice(end))}${text.slice(start, end)}${reversed(text.slice(0, start))}`
}

function reversed(text: string): string {
  return [...text].toReversed().join('')
}

/** Whether each bracket of a text closes after it opened. */
function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const [sign] of text.matchAll(BRACKET)) {
    if (OPENERS.has(sign)) open.push(sign)
    else if (OTHER.get(open.pop() ?? '') !== sign) return false
  }
  return open.length === 0
}
