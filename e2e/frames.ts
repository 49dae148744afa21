import { expect, type Page } from '@playwright/test'

/** Pieces of a page and where they stand in the window, in CSS pixels. */
export type Seen = [id: string, top: number, left: number, height: number][]

/** What of the page stands where before a key or a click, in the first frame after it, and twelve frames later. */
export type Frames = { before: Seen; first: Seen; later: Seen }

/** Acts, and looks at the page around it. */
export async function framesAfter(page: Page, act: () => Promise<unknown>): Promise<Frames> {
  const frames = await page.evaluateHandle(() => {
    const seen = () =>
      Array.from(document.querySelectorAll('main article'), (piece): Seen[number] => {
        const { top, left, height } = piece.getBoundingClientRect()
        return [piece.id, Math.round(top), Math.round(left), Math.round(height)]
      }).filter(([, , , height]) => height !== 0)
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const acted = new Promise((heard) => {
      for (const event of ['keydown', 'click'])
        addEventListener(event, () => requestAnimationFrame(heard), { once: true })
    })
    const watch = async (before: Seen) => {
      await acted
      const first = seen()
      for (let n = 0; n < 12; n += 1) await frame()
      return { before, first, later: seen() }
    }
    return { frames: watch(seen()) }
  })
  await act()
  return frames.evaluate(({ frames: both }) => both)
}

/** Every piece stands where it stood, but for what half a pixel is rounded to. */
export function expectNothingMoved({ first, later }: Frames): void {
  expect(later.map(([id]) => id)).toEqual(first.map(([id]) => id))
  for (const [at, [id, ...before]] of first.entries()) {
    const [, ...after] = later[at] ?? [id]
    const moved = before.map((was, side) => Math.abs(was - (after[side] ?? Number.NaN)))
    expect(Math.max(...moved), id).toBeLessThanOrEqual(1)
  }
}

/** Whether the page that was asked for was in view in the first frame; of a busy machine it is not there in the last one either. */
export function isAtOnce({ before, first, later }: Frames): boolean {
  const now = first[0]?.[0]
  return now !== undefined && now === later[0]?.[0] && now !== before[0]?.[0]
}

/** How far things have moved under the reader so far, as the browser counts it. */
export function shiftOf(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 200)
      }),
  )
}
