/** Days as labels write them: 1901-05-15, 15.05.1901, 1901年5月15日, May 15, 1901, 15 May 1901. */
const DAYS = [
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}/u,
  /\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/u,
  /\d{4}\s?年\s?\d{1,2}\s?月/u,
  /\p{Lu}\p{L}{2,9}\.? \d{1,2},? \d{4}/u,
  /\d{1,2}\.? \p{Lu}\p{L}{2,9}\.? \d{4}/u,
]

/**
 * The paper's name in `The River Post, 1901-05-15` or `The River Post 15.05.1901, No. 3`; without the place that
 * catalogues add to tell papers of one name apart.
 *
 * > | The river post. [volume] (Tern Harbor, X.Y.), 1901-05-15
 */
export function nameInLabel(label: string): string | undefined {
  const at = Math.min(
    ...DAYS.map((day) => label.search(day)).map((found) => (found < 0 ? label.length : found)),
  )
  const name = label
    .slice(0, at)
    .replace(/[\s,;:(–—-]+$/u, '')
    .trim()
  const plain = name
    .replace(/\s?\([^()]{2,60}\)$/u, '')
    .replace(/\s?\[(?:volume|microform|electronic resource)\]$/iu, '')
    .replace(/\.$/u, '')
    .trim()
  return plain || name || undefined
}
