import { type ReactNode, useMemo } from 'react'
import type { OutlineJump } from '#issue/outline.ts'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { Page } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { Folio } from '#reader/page/folio.tsx'
import { LaidNodes } from '#reader/page/laid-nodes.tsx'
import { directionOf, isChinese, withWriting } from '#reader/page/language.ts'
import { layPage } from '#reader/page/layout/lay-page.ts'
import type { MarkShape, PieceMarks } from '#reader/page/layout/marks.ts'
import { Nameplate } from '#reader/page/nameplate.tsx'
import { PageTurns } from '#reader/page/page-turns.tsx'

/** One page as a sheet: nameplate or folio, the pieces as the page is set, its foot. */
export function PageView({ page }: { page: Page }): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const { outline } = index
  const { language } = outline
  const laid = useMemo(
    () =>
      layPage(withWriting(page, language), {
        isChinese: (own) => isChinese(own ?? language),
        marksOf: (article) => marksOf(index, article.id),
      }),
    [page, language, index],
  )
  const leftOut = outline.pages.find((other) => other.label === page.label)?.leftOut ?? 0
  const first = outline.pages[0]?.label === page.label
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      {first ? <Nameplate outline={outline} /> : <Folio outline={outline} page={page} />}
      <div className="sheet-body">
        <div className="setting">
          <LaidNodes laid={laid} nodes={laid.nodes} page={page.label} />
        </div>
      </div>
      {laid.items.length === 0 && <p className="empty">{messages.page.empty}</p>}
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

/** How the two ends of a piece will be set, which takes room on the sheet. */
function marksOf(index: OutlineIndex, piece: string): PieceMarks {
  const placed = index.pieces.get(piece)
  return { forward: shapeOf(placed?.forward), back: shapeOf(placed?.back) }
}

function shapeOf(jump: OutlineJump | undefined): MarkShape | undefined {
  return jump && { joined: jump.to !== undefined, choices: jump.candidates.length }
}
