import type { ReactNode } from 'react'
import { SavingNotice } from '#app/offline/saving-notice.tsx'
import { useSaving } from '#app/offline/saving.ts'
import type { KeptIssue, KeptIssues } from '#library/kept-issues.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { editionIn } from '#issue/edition-order.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'

/** One issue on this device: the way to it, what there is of it, and the ways to save it again or to remove it. */
export function KeptRow({
  entry,
  kept,
  changed,
}: {
  entry: KeptIssue
  kept: KeptIssues
  /** Told when there is more or less of it. */
  changed: () => Promise<void>
}): ReactNode {
  const messages = useLateMessages()
  const words = messages.offline
  const { saving, save, remove } = useSaving(kept, entry, changed)
  const date = messages.date.long(entry.date, editionIn(entry.issue))
  const name = `${entry.name} ${date}`
  const isLost = entry.state === 'lost'
  return (
    <li>
      <Link to={paths.issue.to(entry.paper, entry.issue)}>
        <span lang={entry.language}>{entry.name}</span> <time dateTime={entry.date}>{date}</time>
      </Link>
      <small>{wordsFor(words, entry)}</small>
      <div className="kept-actions">
        {isLost && (
          <button
            type="button"
            aria-label={words.saveAgainNamed(name)}
            disabled={saving.kind === 'running'}
            onClick={save}
          >
            {words.saveAgain}
          </button>
        )}
        <button
          type="button"
          aria-label={isLost ? words.forgetNamed(name) : words.removeNamed(name)}
          onClick={remove}
        >
          {isLost ? words.forget : words.remove}
        </button>
      </div>
      <SavingNotice saving={saving} />
    </li>
  )
}

function wordsFor(words: ReturnType<typeof useLateMessages>['offline'], { state, bytes }: KeptIssue): string {
  switch (state) {
    case 'saved':
      return words.saved(bytes)
    case 'text':
      return words.textOnly(bytes)
    case 'lost':
      return words.lost
    default:
      return state satisfies never
  }
}
