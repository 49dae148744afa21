import type { Issue } from '#issue/schema.ts'

/** Gives the reader an issue as a file, `<address>.json`. */
export function exportIssue(issue: Issue, address: string): void {
  const file = new Blob([`${JSON.stringify(issue, undefined, 2)}\n`], { type: 'application/json' })
  const href = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = href
  link.download = `${address}.json`
  link.click()
  // After the click has been answered.
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
