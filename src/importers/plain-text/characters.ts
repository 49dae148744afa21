/** White space as newspapers' texts hold it: Unicode's, and the invisible characters extraction leaves behind. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0xa0) return code === 0x85
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  )
}

/** True for characters printed a full square wide: Han, kana, Hangul, their punctuation and full-width forms. */
export function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xd800 && code <= 0xdfff) || // half of a rare Han character, far more often than of anything else
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60)
  )
}

/** True for Han characters. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || code === 0x3007
}

/** How wide a text is set, in half squares; counting stops at `limit`. */
export function widthOf(text: string, limit = 400): number {
  let width = 0
  for (let i = 0; i < text.length && width < limit; i += 1) {
    const code = text.charCodeAt(i)
    // Curly quotes, dashes and ellipses are as wide as Han characters in Chinese setting.
    width += isWide(code) || (code >= 0x2014 && code <= 0x2026) ? 2 : 1
  }
  return width
}

const CLOSERS = '”’」』》）)】〕］]〉"\'｠»'
const TERMINALS = '。．.！!？?…；;：:︒।॥۔؟։'

/**
 * True when a text ends as sentences do, closing quotes and brackets aside. A colon or semicolon counts: what
 * follows it may well stand on a line of its own.
 */
export function endsSentence(text: string): boolean {
  let i = text.length - 1
  const floor = Math.max(0, i - 8)
  while (i > floor && CLOSERS.includes(text.charAt(i))) i -= 1
  const last = text.charAt(i)
  if (last !== '' && TERMINALS.includes(last)) return true
  // Some scripts end no sentence with a sign.
  if (last >= '\u0e00' && /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(last))
    return true
  // A bracket at the very end (a signature, a source) closes as well; a quotation does not.
  return '）)】〕］]'.includes(text.charAt(text.length - 1)) || text.endsWith('——')
}

/** True when a sentence with 。 or 、 or ； inside, or any other sign of running text. */
export function countMarks(text: string, marks: string, limit = 200): number {
  let count = 0
  for (let i = 0; i < Math.min(text.length, limit); i += 1) if (marks.includes(text.charAt(i))) count += 1
  return count
}
