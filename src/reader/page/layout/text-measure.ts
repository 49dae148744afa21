/** Widths of one sign, in ems of its type: estimates that hold for the usual book faces. */
const HAN = 1
/** Between Palatino and Noto Serif: what stands on an Apple or Windows machine, and on Android and Linux. */
const NARROW = 0.48
const CAPITAL = 0.64
const DIGIT = 0.5
const SPACE = 0.25
const AUTOSPACE = 0.125

/**
 * How wide a text is when set in one line, in ems of its type.
 *
 * A Han character is one em; Latin letters come to a little less than half of one.
 */
export function textWidth(text: string): number {
  let width = 0
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    width += signWidth(code)
    // The browser parts Han from letters and figures by an eighth of an em.
    if ((isHan(code) && isLetter(before)) || (isLetter(code) && isHan(before))) width += AUTOSPACE
    before = code
  }
  return width
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code < 0xa000
}

function isLetter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** By UTF-16 unit: the two halves of a rare Han character come to one em together. */
function signWidth(code: number): number {
  if (code >= 0x2e80) return code >= 0xd800 && code < 0xe000 ? HAN / 2 : HAN
  if (code === 32) return SPACE
  if (code >= 48 && code <= 57) return DIGIT
  if (code >= 65 && code <= 90) return CAPITAL
  return code < 0x2014 || code > 0x2026 ? NARROW : HAN
}

/** How many lines a text takes; a line is seldom full to its last sign. */
export function linesOf(width: number, measure: number): number {
  return Math.max(1, Math.ceil(width / (measure * LINE_FILL)))
}

/** How many lines a Chinese text takes: as many whole signs as the measure holds, less what may not begin a line. */
export function hanLinesOf(width: number, measure: number): number {
  return Math.max(1, Math.ceil(width / (Math.floor(measure + 0.1) - HAN_LOSS)))
}

const LINE_FILL = 0.965
const HAN_LOSS = 0.25
