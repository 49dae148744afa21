import type { TextDirective } from '#reader/share/text-directive.ts'

/** A place in a story's text: which of its paragraphs, from 0, and how many signs into it. */
export type TextPlace = { paragraph: number; at: number }
/** From a place to another, the last not included. */
export type TextSpan = { from: TextPlace; to: TextPlace }

/**
 * Where a directive's text stands first, as browsers look for it: capitals or not, no part of it over
 * the end of a paragraph, the words before and behind it right beside it.
 *
 * @param paragraphs with single spaces for all white
 * @returns undefined where it stands nowhere; so does a text without a sign
 */
export function findText(paragraphs: readonly string[], directive: TextDirective): TextSpan | undefined {
  const folded = paragraphs.map(fold)
  const start = fold(directive.start)
  const prefix = directive.prefix && fold(directive.prefix)
  const suffix = directive.suffix && fold(directive.suffix)
  // Nothing is found everywhere, and looked for without end.
  if (start === '' || directive.end === '') return undefined
  for (const [paragraph, text] of folded.entries()) {
    for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
      if (prefix !== undefined && !text.slice(0, at).trimEnd().endsWith(prefix.trimEnd())) continue
      const from = { paragraph, at }
      const behind = { paragraph, at: at + start.length }
      const to = directive.end === undefined ? behind : endAfter(folded, behind, fold(directive.end), suffix)
      if (to === undefined) continue
      if (directive.end === undefined && !follows(folded, to, suffix)) continue
      return { from, to }
    }
  }
  return undefined
}

function endAfter(
  folded: readonly string[],
  behind: TextPlace,
  end: string,
  suffix: string | undefined,
): TextPlace | undefined {
  for (let paragraph = behind.paragraph; paragraph < folded.length; paragraph += 1) {
    const text = folded[paragraph] ?? ''
    const first = paragraph === behind.paragraph ? behind.at : 0
    for (let at = text.indexOf(end, first); at >= 0; at = text.indexOf(end, at + 1)) {
      const to = { paragraph, at: at + end.length }
      if (follows(folded, to, suffix)) return to
    }
  }
  return undefined
}

function follows(
  folded: readonly string[],
  { paragraph, at }: TextPlace,
  suffix: string | undefined,
): boolean {
  return (
    suffix === undefined || (folded[paragraph] ?? '').slice(at).trimStart().startsWith(suffix.trimStart())
  )
}

/** Small letters, sign for sign: where a small letter is longer than its capital, the capital stays. */
function fold(text: string): string {
  const small = text.toLowerCase()
  if (small.length === text.length) return small
  return text.replaceAll(/\p{Lu}/gu, (sign) => {
    const lower = sign.toLowerCase()
    return lower.length === sign.length ? lower : sign
  })
}
