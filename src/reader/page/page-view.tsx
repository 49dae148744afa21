import { type ReactNode, useMemo } from 'react'
import type { SetPage } from '#issue/page-setting.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, paths } from '#paths.ts'
import { PrintSource } from '#reader/print-source.tsx'
import { useIssue } from '#reader/issue-context.ts'
import { Folio } from '#reader/page/folio.tsx'
import { directionOf, withWriting } from '#reader/page/language.ts'
import { Nameplate } from '#reader/page/nameplate.tsx'
import { PageTools } from '#reader/page/page-tools.tsx'
import { PageTurns } from '#reader/page/page-turns.tsx'
import { PicturePage } from '#reader/page/picture-page.tsx'
import { SetNodes } from '#reader/page/set-nodes.tsx'
import { late } from '#ui/late.tsx'

/**
 * A page with more pieces, or more to read in minutes, is no printed page but a reader's text without pages, too long to
 * be shown at once.
 */
export const CROWDED = 300

const CrowdedNodes = late(async () => (await import('#reader/page/crowded-nodes.tsx')).CrowdedNodes)

/** One page as a sheet: nameplate or folio, the pieces as the page is set, its foot. */
export function PageView({
  page,
  paging = 'turn',
}: {
  page: SetPage
  /** Where pages follow under each other, the links to the next and the previous stand elsewhere. */
  paging?: 'turn' | 'scroll'
}): ReactNode {
  const messages = useMessages()
  const { index, paper, issue } = useIssue()
  const { outline } = index
  const { language } = outline
  const written = useMemo(() => withWriting(page, language), [page, language])
  const known = outline.pages.find((other) => other.label === page.label)
  const leftOut = known?.leftOut ?? 0
  const minutes = known?.pieces.reduce((sum, piece) => sum + piece.minutes, 0) ?? 0
  const first = outline.pages[0]?.label === page.label
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      {first ? <Nameplate outline={outline} /> : <Folio outline={outline} page={page} />}
      <PageTools label={page.label} />
      <div className="sheet-body">
        <div className="setting">
          {paper === LOCAL_PAPER && (page.articles.length > CROWDED || minutes > CROWDED) ? (
            <CrowdedNodes page={written} nodes={page.setting.nodes} />
          ) : (
            <SetNodes page={written} nodes={page.setting.nodes} />
          )}
        </div>
      </div>
      {page.setting.nodes.length === 0 &&
        (page.image ? (
          <PicturePage image={page.image} />
        ) : (
          <p className="empty" lang={messages.tag}>
            {messages.page.empty}
          </p>
        ))}
      {leftOut > 0 && (
        <p className="left-out" role="note" lang={messages.tag}>
          <strong>{messages.page.leftOut(leftOut)}</strong> {messages.page.leftOutWhy}
        </p>
      )}
      <footer className="sheet-foot" lang={messages.tag}>
        {page.editors && page.editors.length > 0 && <p>{messages.page.editors(page.editors)}</p>}
        {paging === 'turn' && <PageTurns label={page.label} />}
      </footer>
      <PrintSource pages={[page.label]} to={paths.page.to(paper, issue, page.label)} />
    </div>
  )
}
