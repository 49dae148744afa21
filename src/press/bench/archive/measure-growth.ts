import { publishNextDay, unpublishOne } from '#press/bench/archive/publish-archive.ts'

/** What a change of one issue costs an archive, in milliseconds: the middle of several, and the longest. */
export type Cost = { middle: number; longest: number }

/** Odd, for a middle, and more than the search index gathers before it joins what it has. */
const DAYS = 17

/**
 * Publishes the next days of each archive, one run a day as an editor does. The archives take turns, so that what
 * else the machine does meanwhile slows all of them.
 *
 * @param sites folders of published archives, each of which grows by those days
 */
export function measureGrowth(sites: readonly string[]): Promise<Cost[]> {
  return inTurns(sites, publishNextDay)
}

/**
 * Takes issues off each archive, one run an issue, as `measureGrowth` adds them.
 *
 * @param from where in the archive: 1 is its newest issue, 0 its oldest
 */
export function measureShrinking(sites: readonly string[], from: number): Promise<Cost[]> {
  return inTurns(sites, (site) => unpublishOne(site, from))
}

async function inTurns(sites: readonly string[], act: (site: string) => Promise<number>): Promise<Cost[]> {
  // Once more than is counted: the first run of a process loads what it needs.
  const took = sites.map((): number[] => [])
  for (let day = 0; day <= DAYS; day += 1)
    for (const [i, site] of sites.entries()) took[i]?.push(await act(site))
  return took.map(([, ...counted]) => {
    const ordered = counted.toSorted((a, b) => a - b)
    return { middle: ordered[Math.floor(DAYS / 2)] ?? NaN, longest: ordered.at(-1) ?? NaN }
  })
}
