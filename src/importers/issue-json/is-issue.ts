/**
 * Whether a JSON text is meant as an issue of this reader's own format, by its beginning: its version as `1.0`, or what
 * nothing else is described by. What a site publishes beside an issue may begin alike; reading it tells.
 *
 * @param start at least the first few hundred characters
 */
export function startsAsIssue(start: string): boolean {
  const text = start.slice(0, 4000)
  return (
    /^\uFEFF?\s{0,999}\{/u.test(text) &&
    !/"@context"/u.test(text) &&
    (/"version"\s{0,9}:\s{0,9}"\d/u.test(text) || /"(?:publication|lunarDate)"\s{0,9}:/u.test(text))
  )
}
