import type { ReactNode } from 'react'
import type { RouteObject } from 'react-router'
import { Announce } from '#app/announce.tsx'
import { nameOfIssue } from '#app/head/titles.ts'
import { Head } from '#app/head/head.tsx'
import { SaveIssue } from '#app/offline/save-issue.tsx'
import { useLateMessages } from '#messages/use-messages.ts'
import { MAIN_ID, paths } from '#paths.ts'
import { ContentsView } from '#reader/contents-view.tsx'
import { useIssue } from '#reader/issue-context.ts'

/** `/:paper/:issue/contents/`: every headline of the issue, by page. */
export function contentsRoute(): RouteObject {
  function Component(): ReactNode {
    const messages = useLateMessages()
    const { paper, issue, index } = useIssue()
    const title = `${messages.contents.title} · ${nameOfIssue(index, messages)}`
    return (
      <main id={MAIN_ID} tabIndex={-1}>
        <Head
          title={title}
          canonical={paths.contents.to(paper, issue)}
          shared={{ kind: 'website', name: title, site: index.outline.publication.name, about: '' }}
        />
        <Announce text={messages.contents.title} />
        <ContentsView tools={<SaveIssue />} />
      </main>
    )
  }
  return { path: 'contents/', Component }
}
