import type { ReactNode } from 'react'
import type { Page } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { directionOf } from '#reader/page/language.ts'
import { Folio } from '#reader/page/folio.tsx'
import { Nameplate } from '#reader/page/nameplate.tsx'
import { PageTurns } from '#reader/page/page-turns.tsx'
import { PieceView } from '#reader/page/piece-view.tsx'
import { rankPieces } from '#reader/page/rank.ts'
import { PhotoView } from '#reader/photo/photo-view.tsx'

/** One page as a sheet: nameplate or folio, the pieces by rank, the page's own photos. */
export function PageView({ page }: { page: Page }): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const { outline } = index
  const ranks = rankPieces(page)
  const leftOut = outline.pages.find((other) => other.label === page.label)?.leftOut ?? 0
  const first = outline.pages[0]?.label === page.label
  return (
    <div className="sheet" lang={outline.language} dir={directionOf(outline.language)}>
      {first ? <Nameplate outline={outline} /> : <Folio outline={outline} page={page} />}
      <div className="grid-of-pieces">
        {page.articles.map((article) => (
          <PieceView
            key={article.id}
            article={article}
            page={page.label}
            rank={ranks.get(article.id) ?? 'story'}
          />
        ))}
      </div>
      {page.photos && page.photos.length > 0 && (
        <div className="photos page-photos" data-count={Math.min(page.photos.length, 4)}>
          {page.photos.map((photo, position) => (
            <PhotoView key={photo.id ?? position} photo={photo} />
          ))}
        </div>
      )}
      {page.articles.length === 0 && !page.photos?.length && <p className="empty">{messages.page.empty}</p>}
      {leftOut > 0 && (
        <p className="left-out" role="note">
          <strong>{messages.page.leftOut(leftOut)}</strong> {messages.page.leftOutWhy}
        </p>
      )}
      <footer className="sheet-foot">
        {page.editors && page.editors.length > 0 && <p>{messages.page.editors(page.editors)}</p>}
        <PageTurns label={page.label} />
      </footer>
    </div>
  )
}
