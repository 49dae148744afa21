import type { Issue } from '#issue/schema.ts'

/** A list of numbers as the writer of JSON spreads it over lines. */
const SPREAD = /\[\s+((?:-?[\d.e-]+,\s+)*-?[\d.e-]+)\s+\]/gu

/**
 * The text of an issue file: two spaces a level, a box on one line. Keys that were not in the file before
 * stand where the format lists them.
 */
export function issueText(issue: Issue): string {
  const text = JSON.stringify(issue, undefined, 2)
  return `${text.replaceAll(SPREAD, (_, numbers: string) => `[${numbers.replaceAll(/\s+/gu, ' ')}]`)}\n`
}
