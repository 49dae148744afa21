import { publishNextDay } from '#press/bench/archive/publish-archive.ts'

/** What one more issue costs an archive, in milliseconds: the middle of several days, and the longest. */
export type Growth = { middle: number; longest: number }

/** Odd, for a middle, and more than the search index gathers before it joins what it has. */
const DAYS = 17

/**
 * Publishes the next days of each archive, one run a day as an editor does. The archives take turns, so that what
 * else the machine does meanwhile slows all of them.
 *
 * @param sites folders of published archives, each of which grows by those days
 */
export async function measureGrowth(sites: readonly string[]): Promise<Growth[]> {
  // Once more than is counted: the first run of a process loads what it needs.
  const took = sites.map((): number[] => [])
  for (let day = 0; day <= DAYS; day += 1)
    for (const [i, site] of sites.entries()) took[i]?.push(await publishNextDay(site))
  return took.map(([, ...counted]) => {
    const ordered = counted.toSorted((a, b) => a - b)
    return { middle: ordered[Math.floor(DAYS / 2)] ?? NaN, longest: ordered.at(-1) ?? NaN }
  })
}
