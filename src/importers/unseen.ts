/**
 * Signs that print nothing: extraction, web pages and editors leave them within words and lines.
 *
 * > | ■下转<U+200B>第3版    Continued<U+00AD> on A4    <U+202B>تتمة ص 3<U+202C>    ▶<U+FE0F> 3면
 *         ^^^^^^^^                  ^^^^^^^^
 *
 * A text is read without them and kept with them: what a passage leaves out between its runs, the ledger puts back.
 */

/** Letters of scripts whose words are parted at the end of a line. */
const PARTED = /[\p{Lu}\p{Ll}\p{M}]/u

/** Letters that a joiner or non-joiner shapes; beside any others it does nothing. */
const SHAPED =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{L}\p{M}]/u

/**
 * How many code units the sign at `at` has, where it is one that prints nothing; else 0. A soft hyphen that ends a line is
 * a hyphen.
 */
export function unseenAt(source: string, at: number): number {
  const code = source.charCodeAt(at)
  if (code < 0xad || (code > 0x2069 && code < 0xdb40)) return 0
  switch (code) {
    case 0xad:
      return isLineEnd(source.charCodeAt(at + 1)) && PARTED.test(source.charAt(at - 1)) ? 0 : 1
    case 0x34f:
    case 0x61c:
    case 0x200b:
    case 0x200e:
    case 0x200f:
    case 0xfeff:
      return 1
    case 0x200c:
    case 0x200d:
      return SHAPED.test(source.charAt(at - 1)) ? 0 : 1
    case 0xdb40:
      // Selectors of a character's form, and tags.
      return isLowHalf(source.charCodeAt(at + 1)) ? 2 : 0
    default: {
      const steers = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)
      return steers || (code >= 0x2060 && code <= 0x2064) || (code >= 0xfe00 && code <= 0xfe0f) ? 1 : 0
    }
  }
}

/** The end of the run of unseen signs that begins at `at`; `at` where none does. */
export function afterUnseen(source: string, at: number): number {
  let end = at
  for (let length = unseenAt(source, end); length > 0; length = unseenAt(source, end)) end += length
  return end
}

/** The beginning of the run of unseen signs that ends at `at`; `at` where none does. */
export function beforeUnseen(source: string, at: number): number {
  let start = at
  for (;;) {
    const before = start - (isLowHalf(source.charCodeAt(start - 1)) ? 2 : 1)
    if (before < 0 || before + unseenAt(source, before) !== start) return start
    start = before
  }
}

/** Most texts hold none of them. */
const ANY = /\p{Default_Ignorable_Code_Point}/u

/** A text as it is seen. */
export function asSeen(text: string): string {
  return ANY.test(text) ? seenOf(text).text : text
}

/** A text as it is seen, and where each of its characters stands in the text as it is, if that is another. */
export function seenOf(text: string): { text: string; places?: readonly number[] } {
  if (!ANY.test(text)) return { text }
  const places: number[] = []
  let seen = ''
  for (let at = afterUnseen(text, 0); at < text.length; at = afterUnseen(text, at + 1)) {
    places.push(at)
    seen += text.charAt(at)
  }
  return seen === text ? { text } : { text: seen, places }
}

function isLineEnd(code: number): boolean {
  return (
    Number.isNaN(code) ||
    (code >= 0x0a && code <= 0x0d) ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029
  )
}

function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
