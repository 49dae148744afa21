import type { ReactNode } from 'react'
import { LeftOutNotice } from '#app/opening/left-out-notice.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Settings } from '#reader/preferences/settings.tsx'
import { Link } from '#ui/link.tsx'

/** The bar over every view: the way home, what the view puts in the middle, and the tools. */
export function Bar({ middle, tools }: { middle?: ReactNode; tools?: ReactNode }): ReactNode {
  const messages = useMessages()
  return (
    <>
      <header className="bar">
        <Link
          className="brand"
          to={paths.newsstand.to()}
          aria-label={`${messages.app.name} · ${messages.newsstand.title}`}
        >
          {messages.app.name}
        </Link>
        <div className="bar-middle">{middle}</div>
        <div className="bar-tools">
          {tools}
          <Settings />
        </div>
      </header>
      <LeftOutNotice />
    </>
  )
}
