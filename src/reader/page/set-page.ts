import type { OutlineIndex } from '#issue/outline-view.ts'
import type { OutlineJump } from '#issue/outline.ts'
import type { Page } from '#issue/schema.ts'
import { isChinese, withWriting } from '#reader/page/language.ts'
import { type LaidPage, layPage } from '#reader/page/layout/lay-page.ts'
import type { MarkShape, PieceMarks } from '#reader/page/layout/marks.ts'

/**
 * A page set as the reader sees it: in its language, with the marks as they turned out.
 *
 * @param follows these are further pieces of a page whose beginning is set by itself
 */
export function setPage(page: Page, index: OutlineIndex, follows = false): LaidPage {
  const { language } = index.outline
  return layPage(withWriting(page, language), {
    isChinese: (own) => isChinese(own ?? language),
    marksOf: (article) => marksOf(index, article.id),
    follows,
  })
}

/** How the two ends of a piece will be set, which takes room on the sheet. */
function marksOf(index: OutlineIndex, piece: string): PieceMarks {
  const placed = index.pieces.get(piece)
  return { forward: shapeOf(placed?.forward), back: shapeOf(placed?.back) }
}

function shapeOf(jump: OutlineJump | undefined): MarkShape | undefined {
  return jump && { joined: jump.to !== undefined, choices: jump.candidates.length }
}
