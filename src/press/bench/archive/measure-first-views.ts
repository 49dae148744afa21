import { type Browser, chromium } from '@playwright/test'

/** What a browser that has nothing yet fetches for a view, as sent, and when it has painted it: the middle of several. */
export type FirstView = { address: string; bytes: number; milliseconds: number }

/** The newsstand, and the calendar of the generated paper. */
const ADDRESSES = ['/', '/bench-daily/']
/** Odd, for a middle. */
const TIMES = 15

/**
 * Measures the first views of served archives in a browser without a cache. The archives take turns, so that what
 * else the machine does meanwhile slows all of them.
 *
 * @returns for each origin its views, in the order of the addresses
 */
export async function measureFirstViews(
  browserPath: string,
  origins: readonly string[],
): Promise<FirstView[][]> {
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath: browserPath, args: isRoot ? ['--no-sandbox'] : [] })
  const visits = origins.map(() => ADDRESSES.map((): Visit[] => []))
  try {
    for (let time = 0; time < TIMES; time += 1)
      for (const [i, origin] of origins.entries())
        for (const [k, address] of ADDRESSES.entries())
          visits[i]?.[k]?.push(await visit(browser, origin + address))
  } finally {
    await browser.close()
  }
  return visits.map((ofSite) =>
    ofSite.map((runs, k) => ({
      address: ADDRESSES[k] ?? '',
      bytes: middle(runs, 'bytes'),
      milliseconds: middle(runs, 'milliseconds'),
    })),
  )
}

type Visit = { bytes: number; milliseconds: number }

/** One visit with nothing in the cache: the bytes sent until the network rests, and the first paint with content. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(address, { waitUntil: 'networkidle' })
  // On a busy machine the network may rest before anything is painted.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const measured = await page.evaluate(() => {
    const timings = [
      ...performance.getEntriesByType('navigation'),
      ...performance.getEntriesByType('resource'),
    ]
    const bytes = timings.reduce(
      (sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.transferSize : 0),
      0,
    )
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    return { bytes, milliseconds: paint?.startTime ?? Number.NaN }
  })
  await context.close()
  return measured
}

function middle(
  runs: readonly { bytes: number; milliseconds: number }[],
  of: 'bytes' | 'milliseconds',
): number {
  const ordered = runs.map((run) => run[of]).toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN
}
