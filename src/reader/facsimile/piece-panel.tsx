import { type ReactNode, useEffect, useRef } from 'react'
import type { Article } from '#issue/schema.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { directionOf } from '#reader/page/language.ts'
import { PieceView } from '#reader/page/piece-view.tsx'

/** A piece opened from its zone, set to be read beside the image, with its jumps as on the page. */
export function PiecePanel({
  article,
  page,
  close,
  toPrevious,
  toNext,
}: {
  article: Article
  page: string
  close: () => void
  toPrevious?: () => void
  toNext?: () => void
}): ReactNode {
  const messages = useLateMessages()
  const { index } = useIssue()
  const { language } = index.outline
  const latest = useRef(close)
  useEffect(() => {
    latest.current = close
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) latest.current()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside className="piece-panel" aria-label={messages.facsimile.reading}>
      <p className="panel-ways">
        <button type="button" data-command="previous-piece" disabled={!toPrevious} onClick={toPrevious}>
          {messages.story.previous}
        </button>
        <button type="button" data-command="next-piece" disabled={!toNext} onClick={toNext}>
          {messages.story.next}
        </button>
        <button type="button" className="panel-close" onClick={close}>
          {messages.dialog.close}
        </button>
      </p>
      <div className="sheet" lang={language} dir={directionOf(language)}>
        <PieceView article={article} page={page} rank="story" place="" />
      </div>
    </aside>
  )
}
