import type { ReactNode } from 'react'
import type { SetNode } from '#issue/page-setting.ts'
import type { Page } from '#issue/schema.ts'
import { PieceView } from '#reader/page/piece-view.tsx'
import { PhotoView } from '#reader/photo/photo-view.tsx'

/** The pieces of a page as set: in the page's order, in groups that the style sheet forms or dissolves. */
export function SetNodes({ page, nodes }: { page: Page; nodes: readonly SetNode[] }): ReactNode {
  return nodes.map((node, position) => <NodeView key={position} page={page} node={node} />)
}

function NodeView({ page, node }: { page: Page; node: SetNode }): ReactNode {
  if ('group' in node) {
    return (
      <div className={`group ${node.place}`}>
        <SetNodes page={page} nodes={node.group} />
      </div>
    )
  }
  if ('piece' in node) {
    const article = page.articles[node.piece]
    const { piece: _, ...set } = node
    return article && <PieceView article={article} page={page.label} {...set} />
  }
  const photo = page.photos?.[node.photo]
  return (
    photo && (
      <div className={`piece page-photo ${node.place}`}>
        <PhotoView photo={photo} />
      </div>
    )
  )
}
