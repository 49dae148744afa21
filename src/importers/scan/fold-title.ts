/** A title by its letters and digits alone, so that a catalogue's and a scan's may be compared. */
export function foldTitle(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Whether a printed headline is this title: one begins with most of the other. */
export function isTitle(headline: string, title: string): boolean {
  const [a, b] = [foldTitle(headline), foldTitle(title)]
  const short = Math.min(a.length, b.length)
  if (short < 4) return a === b && a !== ''
  const length = Math.max(4, Math.floor(short * 0.8))
  return a.slice(0, length) === b.slice(0, length) || (short >= 12 && (a.includes(b) || b.includes(a)))
}
