/**
 * Places in a text counted in ink: signs that are not white, in UTF-16 units. White differs between the
 * data and a document made of it (lines of verse, cells, seams); ink is the same in both.
 */

/** How much ink a text has. */
export function inkOf(text: string): number {
  return text.replaceAll(/\s+/gu, '').length
}

/** How far into a text so much ink reaches: to the sign that comes next. */
export function offsetAtInk(text: string, ink: number): number {
  let seen = 0
  for (let at = 0; at < text.length; at += 1) {
    if (isWhite(text[at] ?? '')) continue
    if (seen === ink) return at
    seen += 1
  }
  return text.length
}

/** How far into a text the last of so much ink reaches: right behind it. */
export function offsetBehindInk(text: string, ink: number): number {
  return ink === 0 ? 0 : Math.min(offsetAtInk(text, ink - 1) + 1, text.length)
}

function isWhite(sign: string): boolean {
  return /^\s$/u.test(sign)
}
