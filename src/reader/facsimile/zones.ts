import { nameOfPiece, type OutlineIndex } from '#issue/outline-view.ts'
import type { Box, Page } from '#issue/schema.ts'

/** The part of a page's image where a piece stands. */
export type Zone = { piece: string; box: Box; name: string; story: string }

/** The zones of a page in the order of reading; pieces without a box have none. */
export function zonesOf(page: Page, index: OutlineIndex): Zone[] {
  return page.articles.flatMap(({ id, box }) => {
    if (box === undefined || box[2] === 0 || box[3] === 0) return []
    return [{ piece: id, box, name: nameOfPiece(index, id), story: index.pieces.get(id)?.story[0] ?? id }]
  })
}

/** The element id of a piece's zone; a piece's own id never holds a colon. */
export function zoneId(piece: string): string {
  return `zone:${piece}`
}

/** The piece of an element id: its own, or that of its zone. */
export function pieceOfZoneId(id: string): string {
  return id.startsWith('zone:') ? id.slice('zone:'.length) : id
}
