import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { FrontPage, type ListedIssue } from '#newsstand/front-page.tsx'
import { LOCAL_PAPER, paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

/** One publication as the newsstand lists it. */
export type ListedPublication = {
  publication: { id: string; name: string; color?: string }
  language: string
  issues: readonly ListedIssue[]
}

/** An issue the reader opened from a file. */
export type ListedOwn = ListedIssue & {
  name: string
  language: string
  /** Doubts of its import; absent where it was not imported. */
  doubts?: number
}

/** How many issues of one publication lie on the newsstand; the others are in its archive. */
const LATEST = 5

/** Every publication with its latest issues, and the issues that the reader opened. */
export function NewsstandView({
  publications,
  own,
  remove,
  pictureOf,
}: {
  publications: readonly ListedPublication[]
  own: readonly ListedOwn[]
  /** Removes an issue that the reader opened from this device. */
  remove: (address: string) => void
  /** The address of a picture of a published issue, where it may be shown. */
  pictureOf: (paper: string, issue: string, src: string) => string | undefined
}): ReactNode {
  const messages = useMessages()
  const empty = publications.length === 0 && own.length === 0
  return (
    <div className="newsstand">
      <header className="newsstand-head">
        <h1>{messages.newsstand.title}</h1>
        <p>{messages.app.tagline}</p>
        <Link className="button invite" to={paths.open.to()}>
          {messages.newsstand.invite}
        </Link>
      </header>
      {empty && <p className="nothing">{messages.newsstand.empty}</p>}
      <ul className="shelf">
        {publications.map(({ publication, language, issues }) => (
          <li key={publication.id}>
            <FrontPage
              name={publication.name}
              colour={publication.color}
              nameLink={paths.publication.to(publication.id)}
              language={language}
              issues={issues.slice(0, LATEST)}
              linkOf={(issue) => paths.issue.to(publication.id, issue.address)}
              pictureOf={(issue, src) => pictureOf(publication.id, issue.address, src)}
            />
          </li>
        ))}
      </ul>
      {own.length > 0 && (
        <section aria-labelledby="own-issues">
          <h2 id="own-issues" className="shelf-name">
            {messages.newsstand.own}
          </h2>
          <ul className="shelf">
            {own.map((issue) => (
              <li key={issue.address}>
                <FrontPage
                  name={issue.name}
                  language={issue.language}
                  issues={[issue]}
                  linkOf={() => paths.issue.to(LOCAL_PAPER, issue.address)}
                />
                {issue.doubts !== undefined && (
                  <Link className="all-issues" to={paths.proof.to(issue.address)}>
                    {messages.newsstand.proof(issue.doubts)}
                  </Link>
                )}
                <button type="button" className="all-issues" onClick={() => remove(issue.address)}>
                  {messages.newsstand.remove(issue.name)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
