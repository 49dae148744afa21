import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Messages } from '#messages/messages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'

/** One issue as the newsstand lists it. */
export type ListedIssue = { address: string; date: string; number?: string; lead?: string }

/** One publication as the newsstand lists it. */
export type ListedPublication = {
  publication: { id: string; name: string; color?: string }
  language: string
  issues: readonly ListedIssue[]
}

/** An issue the reader opened from a file. */
export type ListedOwn = ListedIssue & { name: string; language: string }

/** Every publication with its latest issues, and the issues that the reader opened. */
export function NewsstandView({
  publications,
  own,
}: {
  publications: readonly ListedPublication[]
  own: readonly ListedOwn[]
}): ReactNode {
  const messages = useMessages()
  return (
    <div className="newsstand">
      <h1>{messages.newsstand.title}</h1>
      {publications.length === 0 && own.length === 0 && <p>{messages.newsstand.empty}</p>}
      <ul className="shelf">
        {publications.map(({ publication, language, issues }) => (
          <li key={publication.id} lang={language}>
            <h2 style={publication.color ? { color: publication.color } : undefined}>
              <Link to={paths.publication.to(publication.id)}>{publication.name}</Link>
            </h2>
            <ul>
              {issues.slice(0, 5).map((issue) => (
                <IssueLine key={issue.address} paper={publication.id} issue={issue} messages={messages} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {own.length > 0 && (
        <section aria-labelledby="own-issues">
          <h2 id="own-issues">{messages.open.own}</h2>
          <ul>
            {own.map((issue) => (
              <IssueLine
                key={issue.address}
                paper="local"
                issue={issue}
                name={issue.name}
                messages={messages}
              />
            ))}
          </ul>
        </section>
      )}
      <p>
        <Link className="invite" to={paths.open.to()}>
          {messages.newsstand.invite}
        </Link>
      </p>
    </div>
  )
}

function IssueLine({
  paper,
  issue,
  name,
  messages,
}: {
  paper: string
  issue: ListedIssue
  name?: string
  messages: Messages
}): ReactNode {
  return (
    <li>
      <Link to={paths.issue.to(paper, issue.address)}>
        {name && <b>{name} </b>}
        <time dateTime={issue.date}>{messages.date.long(issue.date)}</time>
        {issue.lead && <span className="lead-line"> {issue.lead}</span>}
      </Link>
    </li>
  )
}
