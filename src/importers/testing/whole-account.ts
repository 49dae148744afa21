import { expect } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import type { Report } from '../report.ts'

/**
 * A report of transcripts accounts for every character once, and what it says it copied stands in the issue where it
 * says so.
 */
export function expectWholeAccount(report: Report, issue: Issue): void {
  for (const { file, length, transcript = '', ranges } of report.files) {
    expect(transcript.length, file).toBe(length)
    let at = 0
    for (const range of ranges) {
      expect(range.start, file).toBe(at)
      expect(range.end, file).toBeGreaterThan(range.start)
      at = range.end
      if (!('kept' in range) || range.kept.offset === undefined) continue
      const value = valueAt(issue, range.kept.path)
      const copied = transcript.slice(range.start, range.end)
      const there = value.slice(range.kept.offset, range.kept.offset + copied.length)
      expect(there.replace(/\s/gu, ' '), range.kept.path).toBe(copied.replace(/\s/gu, ' '))
    }
    expect(at, file).toBe(length)
  }
}

/** The string at `pages[0].articles[1].body[3].text`. */
function valueAt(issue: Issue, path: string): string {
  let value: unknown = issue
  for (const key of path.split(/[.[\]]+/u).filter(Boolean)) value = (value as Record<string, unknown>)?.[key]
  return typeof value === 'string' ? value : ''
}
