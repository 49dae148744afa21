import type { FlowItem } from '#issue/story-flow.ts'
import { blockId } from '#paths.ts'

/** Where a paragraph of a story stands in print: one place, or several where a jump cut it. */
export type PrintedPlace = { page: string; piece: string; block: string }

/** The places in print of every paragraph of a story, by its number. */
export function placesInPrint(flow: readonly FlowItem[]): Map<number, readonly PrintedPlace[]> {
  const places = new Map<number, readonly PrintedPlace[]>()
  for (const item of flow) {
    if (item.kind === 'joined')
      places.set(
        item.n,
        item.parts.map(({ page, piece, at }) => ({ page, piece, block: blockId(piece, at) })),
      )
    else if (item.kind === 'block' && item.n !== undefined)
      places.set(item.n, [{ page: item.page, piece: item.piece, block: blockId(item.piece, item.at) }])
  }
  return places
}
