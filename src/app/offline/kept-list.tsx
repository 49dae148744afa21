import { type ReactNode, useContext, useEffect, useId, useState } from 'react'
import { KeptContext } from '#app/offline/kept-context.ts'
import type { KeptIssue } from '#library/kept-issues.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import '#styles/kept-list.css'

/** The issues on this device, which can be read without a network, each with a way to remove it. */
export function KeptList({ lead }: { lead?: string }): ReactNode {
  const messages = useLateMessages()
  const words = messages.offline
  const kept = useContext(KeptContext)
  const [entries, setEntries] = useState<readonly KeptIssue[]>([])
  const heading = useId()
  useEffect(() => {
    let isGone = false
    kept?.list().then(
      (found) => {
        if (!isGone) setEntries(found)
      },
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [kept])
  if (kept === undefined || entries.length === 0) return lead && <p>{lead}</p>
  const remove = async ({ paper, issue }: KeptIssue) => {
    await kept.remove(paper, issue)
    setEntries(await kept.list())
  }
  return (
    <section className="kept" aria-labelledby={heading}>
      {lead !== undefined && <p>{lead}</p>}
      <h2 id={heading}>{words.onDevice}</h2>
      <ul>
        {entries.map((entry) => {
          const name = `${entry.name} ${messages.date.long(entry.date)}`
          return (
            <li key={`${entry.paper}/${entry.issue}`}>
              <Link to={paths.issue.to(entry.paper, entry.issue)}>
                <span lang={entry.language}>{entry.name}</span>{' '}
                <time dateTime={entry.date}>{messages.date.long(entry.date)}</time>
              </Link>
              <small>{entry.saved ? words.saved(entry.bytes) : words.textOnly(entry.bytes)}</small>
              <button type="button" aria-label={words.removeNamed(name)} onClick={() => void remove(entry)}>
                {words.remove}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
