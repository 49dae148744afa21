import type { ReactNode } from 'react'
import { useHref } from 'react-router'
import { useLateMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'

/** The issue for other programs: as data, as a book, as a manifest of IIIF. A file of the reader's own has none. */
export function Downloads(): ReactNode {
  const messages = useLateMessages()
  const { paper, issue } = useIssue()
  if (paper === LOCAL_PAPER) return undefined
  const name = `${paper}-${issue}`
  return (
    <footer className="downloads" lang={messages.tag}>
      <h2>{messages.downloads.title}</h2>
      <ul>
        <Download to={paths.download.to(paper, issue, 'issue.epub')} as={`${name}.epub`} label="EPUB" />
        <Download to={paths.download.to(paper, issue, 'issue.json')} as={`${name}.json`} label="JSON" />
        <Download
          to={paths.download.to(paper, issue, 'manifest.json')}
          as={`${name}.iiif.json`}
          label="IIIF"
        />
        <Download to={paths.schema.to()} as="issue-1.json" label={messages.downloads.schema} />
      </ul>
    </footer>
  )
}

function Download({ to, as, label }: { to: string; as: string; label: string }): ReactNode {
  return (
    <li>
      <a href={useHref(to)} download={as}>
        {label}
      </a>
    </li>
  )
}
