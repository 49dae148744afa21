import { inlineText } from '#issue/plain-text.ts'
import type { Inline } from '#issue/schema.ts'

/** Signs that end a sentence, with the closing signs that may follow them, or a remark: （记者 林安）. */
const SENTENCE_END = /[。！？!?.…︒᠃᠉։؟۔।॥။។][”’」』》〉）)\]】〕"'\s]*(?:[（(][^（()）]*[）)])?$/u

/** Shortened words after which a full stop ends nothing. */
const SHORTENED =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|St|Sr|Jr|Gov|Sen|Rep|Gen|Col|Capt|Lt|Sgt|Rev|Prof|No|Nos|Vol|vs|Inc|Co|Ltd|Ave|Blvd|Rd|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z])\.$/u

/**
 * Whether one sentence runs on from the end of one text into the beginning of another.
 *
 * Where the first ends with a sentence's end nothing tells, save a beginning that no sentence has: a
 * small letter, or a sign that closes or goes on.
 */
export function runsOn(before: Inline, after: Inline): boolean {
  const end = inlineText(before).trimEnd().slice(-24)
  const start = inlineText(after).trimStart().slice(0, 8)
  if (end === '' || start === '') return false
  if (/^[\p{Ll}，、；：。！？,;:)）」』”’》]/u.test(start)) return true
  return !SENTENCE_END.test(end) || SHORTENED.test(end)
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3000-\u303F\uFF00-\uFFEF“”‘’…—·]/u

/** What stands between two parts of one paragraph when they are read on: a space where words are parted by spaces. */
export function seamBetween(before: Inline, after: Inline): '' | ' ' {
  const end = inlineText(before)
  const start = inlineText(after)
  // A space that is printed stands for itself.
  if (/\s$/u.test(end) || /^\s/u.test(start)) return ''
  const last = [...end].at(-1)
  const first = [...start][0]
  if (last === undefined || first === undefined) return ''
  const script = (text: string) => [...text].filter((sign) => /\p{L}/u.test(sign))
  const lastLetter = script(end.slice(-12)).at(-1) ?? last
  const firstLetter = script(start.slice(0, 12))[0] ?? first
  if (UNSPACED.test(lastLetter) || UNSPACED.test(firstLetter)) return ''
  if (/[-‐‑/([{¿¡]/u.test(last) || /[-‐‑/)\]},.;:!?%]/u.test(first)) return ''
  return ' '
}
