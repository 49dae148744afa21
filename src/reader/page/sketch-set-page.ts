import type { OutlineIndex } from '#issue/outline-view.ts'
import type { Page } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import { sketchPage } from '#reader/page/layout/sketch.ts'
import { setPage } from '#reader/page/set-page.ts'

/** The drawing of a page as the reader sets it, for the outline. */
export function sketchSetPage(page: Page, index: OutlineIndex): Sketch {
  return sketchPage(setPage(page, index))
}
