/** The paper's name in `The River Post, 1901-05-15` or `The River Post 15.05.1901, No. 3`. */
export function nameInLabel(label: string): string | undefined {
  const at = label.search(
    /[\s,;:(–—-]*\(?\d{4}[-./]\d{1,2}[-./]\d{1,2}|[\s,;:(–—-]*\d{1,2}\.\s?\d{1,2}\.\s?\d{4}/u,
  )
  const name = (at < 0 ? label : label.slice(0, at)).replace(/[\s,;:(–—-]+$/u, '').trim()
  return name === '' ? undefined : name
}
