import type { Page as BrowserPage } from '@playwright/test'
import type { Box } from '#issue/schema.ts'

/** Where everything of a page stands on its sheet, as fractions of it. */
export type MeasuredPage = {
  /** Pieces by their ids. */
  pieces: ReadonlyMap<string, Box>
  /** The photos of each piece, in order. */
  photos: ReadonlyMap<string, readonly Box[]>
  /** The photos that belong to no piece, in order. */
  pagePhotos: readonly Box[]
}

/** Digits of a fraction: a tenth of a pixel on a sheet of 1800. */
const DIGITS = 4

/** A rectangle of the window, in CSS pixels: left, top, width, height. */
type Rectangle = readonly number[]

/** Measures a page as the browser shows it. */
export async function measurePage(page: BrowserPage): Promise<MeasuredPage> {
  const [whole = []] = await rectanglesOf(page, '.sheet')
  const ids = await page.locator('.sheet article[id]').evaluateAll((all) => all.map(({ id }) => id))
  const pieces = await rectanglesOf(page, '.sheet article[id]')
  const photos = await page
    .locator('.sheet article[id]')
    .evaluateAll((all) => all.map((piece) => piece.querySelectorAll('figure.photo').length))
  const photoBoxes = await rectanglesOf(page, '.sheet article[id] figure.photo')
  const within = (rectangle: Rectangle) => boxWithin(whole, rectangle)
  let taken = 0
  return {
    pieces: new Map(pieces.map((piece, at) => [ids[at] ?? '', within(piece)])),
    photos: new Map(
      photos.map((count, at) => [ids[at] ?? '', photoBoxes.slice(taken, (taken += count)).map(within)]),
    ),
    pagePhotos: (await rectanglesOf(page, '.sheet .page-photo')).map(within),
  }
}

/** The rectangles of everything that a selector finds. The browser gets no helper functions along. */
async function rectanglesOf(page: BrowserPage, selector: string): Promise<Rectangle[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      return [left, top, width, height]
    }),
  )
}

/** A box of the format: within the page, with as many digits as mean something. */
function boxWithin(whole: Rectangle, rectangle: Rectangle): Box {
  const [pageLeft = 0, pageTop = 0, pageWidth = 1, pageHeight = 1] = whole
  const [left = 0, top = 0, width = 0, height = 0] = rectangle
  const x = fraction((left - pageLeft) / pageWidth)
  const y = fraction((top - pageTop) / pageHeight)
  return [
    x,
    y,
    Math.min(fraction(width / pageWidth), fraction(1 - x)),
    Math.min(fraction(height / pageHeight), fraction(1 - y)),
  ]
}

function fraction(value: number): number {
  return Number(Math.min(1, Math.max(0, value)).toFixed(DIGITS))
}
