import { nameOfPiece, type OutlineIndex } from '#issue/outline-view.ts'
import type { Box, Page } from '#issue/schema.ts'

/** The part of a page's image where a piece stands; or a photo of it, by its number, that stands apart from it. */
export type Zone = { piece: string; box: Box; name: string; story: string; photo?: number }

/**
 * The zones of a page in the order of reading: a piece's own, then those of its photos that stand outside it.
 * What has no box has none; a piece that is known by its photo alone is reached by that.
 */
export function zonesOf(page: Page, index: OutlineIndex): Zone[] {
  return page.articles.flatMap(({ id, box, photos = [] }): Zone[] => {
    const common = { piece: id, name: nameOfPiece(index, id), story: index.pieces.get(id)?.story[0] ?? id }
    const own = isArea(box) ? [{ ...common, box }] : []
    const apart = photos.flatMap(({ box: place }, photo): Zone[] =>
      isArea(place) && !own.some((zone) => holds(zone.box, place)) ? [{ ...common, box: place, photo }] : [],
    )
    const [first, ...others] = [...own, ...apart]
    return first === undefined ? [] : [{ ...first, photo: undefined }, ...others]
  })
}

function isArea(box: Box | undefined): box is Box {
  return box !== undefined && box[2] > 0 && box[3] > 0
}

/** Whether the middle of a box lies in another. */
function holds([x, y, width, height]: Box, inner: Box): boolean {
  const [midX, midY] = [inner[0] + inner[2] / 2, inner[1] + inner[3] / 2]
  return midX >= x && midX <= x + width && midY >= y && midY <= y + height
}

/** The element id of a piece's zone; a piece's own id never holds a colon. */
export function zoneId(piece: string): string {
  return `zone:${piece}`
}

/** The piece of an element id: its own, or that of its zone. */
export function pieceOfZoneId(id: string): string {
  return id.startsWith('zone:') ? id.slice('zone:'.length) : id
}
