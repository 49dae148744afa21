import type { ReactNode } from 'react'
import type { LaidNode, PlaceByCount } from '#reader/page/layout/laid-tree.ts'
import type { LaidPage } from '#reader/page/layout/lay-page.ts'
import { standingsOf } from '#reader/page/layout/standing.ts'
import { placeClasses } from '#reader/page/layout/tokens.ts'
import { PieceView } from '#reader/page/piece-view.tsx'
import { PhotoView } from '#reader/photo/photo-view.tsx'

/** The pieces of a page as set: in the page's order, in groups that the style sheet forms or dissolves. */
export function LaidNodes({
  laid,
  nodes,
  page,
}: {
  laid: LaidPage
  nodes: readonly LaidNode[]
  page: string
}): ReactNode {
  return nodes.map((node, position) =>
    node.kind === 'item' ? (
      <LaidItem key={position} laid={laid} item={node.item} at={node.at} page={page} />
    ) : (
      <div key={position} className={`group ${placeClasses(node.at)}`}>
        <LaidNodes laid={laid} nodes={node.children} page={page} />
      </div>
    ),
  )
}

function LaidItem({
  laid,
  item,
  at,
  page,
}: {
  laid: LaidPage
  item: number
  at: PlaceByCount
  page: string
}): ReactNode {
  const laidItem = laid.items[item]
  if (laidItem === undefined) return undefined
  const place = placeClasses(at)
  switch (laidItem.kind) {
    case 'piece':
      return (
        <PieceView
          article={laidItem.article}
          page={page}
          rank={laidItem.rank}
          place={place}
          standing={standingsOf(laid)[item]}
        />
      )
    case 'photo':
      return (
        <div className={`piece page-photo ${place}`}>
          <PhotoView photo={laidItem.photo} />
        </div>
      )
    default:
      return laidItem satisfies never
  }
}
