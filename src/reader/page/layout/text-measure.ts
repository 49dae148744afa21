const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u2018-\u201d\u2014\u2026]/u

/** Widths of one sign, in ems of its type: estimates that hold for the usual book faces. */
const HAN = 1
const NARROW = 0.47
const CAPITAL = 0.66
const DIGIT = 0.53
const SPACE = 0.27

/**
 * How wide a text is when set in one line, in ems of its type.
 *
 * A Han character is one em; Latin letters come to about half of one.
 */
export function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += signWidth(sign)
  return width
}

function signWidth(sign: string): number {
  const code = sign.codePointAt(0) ?? 0
  if (code === 32) return SPACE
  if (code >= 48 && code <= 57) return DIGIT
  if (code >= 65 && code <= 90) return CAPITAL
  if (code < 0x2000) return NARROW
  return code > 0xffff || WIDE.test(sign) ? HAN : NARROW
}

/** How many lines a text takes; a line is seldom full to its last sign. */
export function linesOf(width: number, measure: number): number {
  return Math.max(1, Math.ceil(width / (measure * LINE_FILL)))
}

const LINE_FILL = 0.965
