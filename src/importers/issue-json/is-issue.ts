import type { Source } from '../importer.ts'
import { startTextOf } from '../source-start.ts'

/**
 * Whether a file may be an issue, by its name and its beginning. JSON that a person named by itself is meant as one; a
 * package holds other JSON too.
 */
export function isIssueSource(source: Source): boolean {
  const { name, within } = source
  const isJson = /\.json$/iu.test(name.slice(-8))
  const start = () => startTextOf(source)
  if (within === undefined) return isJson || /^\uFEFF?\s{0,999}\{/u.test(start())
  if (!isJson || /\.report\.json$/iu.test(name.slice(-16))) return false
  return isNamedIssue(name) || startsAsIssue(start())
}

/** > | lanchuan/2026-04-22/issue.json */
export function isNamedIssue(name: string): boolean {
  return /(?:^|\/)issue\.json$/iu.test(name.slice(-12))
}

/**
 * Whether a JSON text is meant as an issue of this reader's own format, by its beginning: its version as `1.0`, or what
 * nothing else is described by. What a site publishes beside an issue may begin alike; reading it tells.
 *
 * @param start at least the first few hundred characters
 */
function startsAsIssue(start: string): boolean {
  const text = start.slice(0, 4000)
  return (
    /^\uFEFF?\s{0,999}\{/u.test(text) &&
    !/"@context"/u.test(text) &&
    (/"version"\s{0,9}:\s{0,9}"\d/u.test(text) || /"(?:publication|lunarDate)"\s{0,9}:/u.test(text))
  )
}
