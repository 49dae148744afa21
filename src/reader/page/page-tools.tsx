import { type ReactNode, useMemo } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { ListenButton } from '#reader/listen/listen-button.tsx'
import type { Listened } from '#reader/listen/listening.tsx'

/** What one can do with a page besides reading it: one quiet row. */
export function PageTools({ label }: { label: string }): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const what = useMemo<Listened>(() => ({ kind: 'page', label }), [label])
  return (
    <div className="tools" role="group" aria-label={messages.tools.page} lang={messages.tag}>
      <button type="button" onClick={() => window.print()}>
        {messages.tools.print}
      </button>
      <ListenButton what={what} language={index.outline.language} />
    </div>
  )
}
