import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import type { Standing } from '#issue/page-setting.ts'

/** What the page shows at a glance, for who does not see it: where on it the piece stands. */
export function StandingNote({
  standing,
  page,
  id,
}: {
  standing: Standing | undefined
  page: string
  id?: string
}): ReactNode {
  const messages = useMessages()
  if (standing === undefined) return undefined
  return (
    <p id={id} className="standing sr-only" lang={messages.tag}>
      {messages.page.standing(page, standing)}
    </p>
  )
}
