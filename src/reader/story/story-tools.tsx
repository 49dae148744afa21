import { type ReactNode, useMemo, useState } from 'react'
import type { PagePiece } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { ListenButton } from '#reader/listen/listen-button.tsx'
import type { Listened } from '#reader/listen/listening.tsx'
import { late } from '#ui/late.tsx'

const CiteDialog = late(async () => (await import('#reader/cite/cite-dialog.tsx')).CiteDialog)

/** What one can do with a story besides reading it: one quiet row. */
export function StoryTools({ pieces }: { pieces: readonly PagePiece[] }): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const head = pieces[0]?.article
  const what = useMemo<Listened>(
    () => ({ kind: 'story', story: pieces.map(({ article }) => article.id) }),
    [pieces],
  )
  const [citing, setCiting] = useState(false)
  const close = () => setCiting(false)
  return (
    <div className="tools" role="group" aria-label={messages.tools.list} lang={messages.tag}>
      <button type="button" aria-haspopup="dialog" onClick={() => setCiting(true)}>
        {messages.tools.cite}
      </button>
      <button type="button" onClick={() => window.print()}>
        {messages.tools.print}
      </button>
      <ListenButton what={what} language={head?.language ?? index.outline.language} />
      {citing && <CiteDialog pieces={pieces} close={close} failed={close} />}
    </div>
  )
}
