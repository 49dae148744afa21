import type { Article, Block, Inline, Issue, Photo } from '#issue/schema.ts'
import type { FileReport } from '../report.ts'

/** A reading over a word: its stretch of a file's text, in UTF-16 units, and what it says. */
export type PlacedReading = { start: number; end: number; text: string }

/**
 * Puts readings over the words of paragraphs and captions that they were printed over. A word that a column parts, or
 * that stands in a headline, which holds no readings, goes without.
 */
export function placeReadings(
  issue: Issue,
  files: readonly FileReport[],
  readingsOf: (file: string) => readonly PlacedReading[],
): Issue {
  const byPath = new Map<string, PlacedReading[]>()
  for (const { file, ranges } of files) {
    for (const { start, end, text } of readingsOf(file)) {
      const range = ranges.find((each) => each.start <= start && each.end >= end)
      if (!range || !('kept' in range) || range.kept.offset === undefined) continue
      const { path, offset } = range.kept
      const placed = { start: offset + start - range.start, end: offset + end - range.start, text }
      byPath.set(path, [...(byPath.get(path) ?? []), placed])
    }
  }
  if (byPath.size === 0) return issue
  const read = (text: Inline, path: string): Inline => {
    const readings = byPath.get(path)
    return readings && typeof text === 'string' ? withReadings(text, readings) : text
  }
  const block = (value: Block, path: string): Block =>
    'text' in value ? { ...value, text: read(value.text, `${path}.text`) } : value
  const photosOf = <T extends { photos?: Photo[] }>(holder: T, path: string): T =>
    holder.photos
      ? {
          ...holder,
          photos: holder.photos.map((photo, at) =>
            photo.caption === undefined
              ? photo
              : { ...photo, caption: read(photo.caption, `${path}.photos[${at}].caption`) },
          ),
        }
      : holder
  const article = (value: Article, path: string): Article => ({
    ...photosOf(value, path),
    body: value.body.map((each, at) => block(each, `${path}.body[${at}]`)),
  })
  return {
    ...issue,
    pages: issue.pages.map((page, at) => ({
      ...photosOf(page, `pages[${at}]`),
      articles: page.articles.map((each, i) => article(each, `pages[${at}].articles[${i}]`)),
    })),
  }
}

function withReadings(text: string, readings: readonly PlacedReading[]): Inline {
  const runs: Exclude<Inline, string> = []
  let at = 0
  for (const { start, end, text: ruby } of readings.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue
    if (start > at) runs.push(text.slice(at, start))
    runs.push({ text: text.slice(start, end), ruby })
    at = end
  }
  if (at < text.length) runs.push(text.slice(at))
  return runs
}
