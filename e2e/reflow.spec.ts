import type { Page } from '@playwright/test'
import { expect, ISSUE, test } from './reader.ts'

/** The spacing a reader may impose (WCAG 2.2, 1.4.12), and letters twice as large (1.4.4). */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }'
const TWICE = ':root { font-size: 200% !important }'

test.describe('Text is never lost', () => {
  for (const address of [
    '',
    `${ISSUE}1/`,
    `${ISSUE}story/bridge/`,
    'bayin/2026-05-16/1/',
    'lanchuan/2026-04-22/1/',
    'tern-harbor-courier/2026-04-23/A1/',
    'open/',
  ]) {
    test(`with the reader’s own spacing and at twice the size: /${address}`, async ({ page }) => {
      await page.goto(address)
      for (const css of [SPACING, TWICE]) {
        await wear(page, css)
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 900 })
          expect(await sticksOut(page), `wider than ${width} px`).toEqual([])
          expect(await clipped(page), `cut off at ${width} px`).toEqual([])
          expect(await overlapping(page), `over each other at ${width} px`).toEqual([])
        }
      }
    })
  }
})

/** A style sheet of the reader's own, as browsers and extensions put it on: no policy forbids it. */
async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    document.adoptedStyleSheets = [sheet]
  }, css)
}

/** Elements with text of their own that their box, or one around it, cuts off where nobody can scroll. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (value: string) => value === 'hidden' || value === 'clip'
    const found: string[] = []
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element)
      if (!(element instanceof HTMLElement)) continue
      if (!hides(style.overflowX) && !hides(style.overflowY)) continue
      const box = element.getBoundingClientRect()
      // A preview of a text that waits elsewhere may end in the middle, and so may what is only drawn.
      if (style.webkitLineClamp !== 'none' || element.closest('[aria-hidden]') !== null) continue
      // Text for screen readers alone stands in a box of one pixel.
      if (box.width <= 1 || box.height <= 1 || !element.innerText.trim()) continue
      const wide = hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      const tall = hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1
      if (wide || tall) found.push(`${element.className}: ${element.innerText.slice(0, 30)}`)
    }
    return found
  })
}

/** Pairs of pieces whose boxes cover each other. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pieces = [...document.querySelectorAll('article')].flatMap((element) =>
      [...element.getClientRects()].map((box) => ({ id: element.id, box })),
    )
    const over = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1
    return pieces.flatMap((one, at) =>
      pieces
        .slice(at + 1)
        .flatMap((other) =>
          one.id !== other.id && over(one.box, other.box) ? [`${one.id} ${other.id}`] : [],
        ),
    )
  })
}

/** What reaches over the right edge of a window that would therefore scroll to the side. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const over = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => `${element.className}: ${(element.textContent ?? '').slice(0, 30)}`)
    return [`${scrollWidth} px`, ...over.slice(-3)]
  })
}
