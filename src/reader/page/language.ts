/** Scripts and languages that run from right to left. */
const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ug|ps|sd|yi|dv|ckb)(?:-|$)|-(?:Arab|Hebr|Thaa|Nkoo|Syrc)(?:-|$)/iu

/** The direction of a language's usual script, for `dir`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr'
}

/** Whether a text is set by Chinese custom: indented paragraphs, names run into the first of them. */
export function isChinese(language: string): boolean {
  return /^(?:zh|yue|wuu|cmn|lzh)(?:-|$)/iu.test(language)
}
