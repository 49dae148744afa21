import { chromium } from '@playwright/test'

/** What a browser that has nothing yet fetches for a view, as sent, and when it has painted it: the middle of several. */
export type FirstView = { address: string; bytes: number; milliseconds: number }

/** The newsstand, and the calendar of the generated paper. */
const ADDRESSES = ['/', '/bench-daily/']
/** Odd, for a middle. */
const TIMES = 9

/** Measures the first views of a served archive in a browser without a cache. */
export async function measureFirstViews(browserPath: string, origin: string): Promise<FirstView[]> {
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({ executablePath: browserPath, args: isRoot ? ['--no-sandbox'] : [] })
  try {
    const views: FirstView[] = []
    for (const address of ADDRESSES) {
      const runs: { bytes: number; milliseconds: number }[] = []
      for (let time = 0; time < TIMES; time += 1) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
        const page = await context.newPage()
        await page.goto(origin + address, { waitUntil: 'networkidle' })
        runs.push(
          await page.evaluate(() => {
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
          }),
        )
        await context.close()
      }
      views.push({ address, bytes: middle(runs, 'bytes'), milliseconds: middle(runs, 'milliseconds') })
    }
    return views
  } finally {
    await browser.close()
  }
}

function middle(
  runs: readonly { bytes: number; milliseconds: number }[],
  of: 'bytes' | 'milliseconds',
): number {
  const ordered = runs.map((run) => run[of]).toSorted((a, b) => a - b)
  return ordered[Math.floor(ordered.length / 2)] ?? Number.NaN
}
