/** Scripts that put no space between words, and their signs. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\u3000-\u303F\uFF00-\uFFEF]/u

/** Whether a space parts two stretches of text that stand one after the other. */
export function needsSpace(before: string, after: string): boolean {
  const last = before.slice(-1)
  const first = after.slice(0, 1)
  return last !== '' && first !== '' && !(UNSPACED.test(last) || UNSPACED.test(first))
}
