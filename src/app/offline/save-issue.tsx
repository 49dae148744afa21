import { type ReactNode, useContext } from 'react'
import { KeptContext } from '#app/offline/kept-context.ts'
import { type Saving, useSaving } from '#app/offline/saving.ts'
import { SavingNotice } from '#app/offline/saving-notice.tsx'
import { useHeld } from '#app/offline/use-held.ts'
import type { KeptIssue } from '#library/kept-issues.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'

/** Saves the issue with its pictures on this device, says how far that is, and takes it away again. */
export function SaveIssue(): ReactNode {
  const messages = useLateMessages()
  const { paper, issue } = useIssue()
  const kept = useContext(KeptContext)
  const { held, look } = useHeld(kept)
  const { saving: own, save, remove } = useSaving(kept, { paper, issue }, look)
  if (paper === LOCAL_PAPER) return undefined
  // Its place is kept free, so that nothing moves when it is known what to offer.
  if (kept === undefined || held === undefined) return <div className="save-issue" />

  const words = messages.offline
  const entry = held.entries.find((each) => each.paper === paper && each.issue === issue)
  const isRunning = own.kind === 'running'
  // What a press brought comes before what could not be found out without one.
  const saving: Saving =
    own.kind === 'resting' && held.reason !== undefined ? { kind: 'failed', reason: held.reason } : own
  return (
    <div className="save-issue" lang={messages.tag}>
      {entry?.state === 'saved' && !isRunning ? (
        <button type="button" className="button" onClick={remove}>
          {words.remove}
        </button>
      ) : (
        <button type="button" className="button" aria-busy={isRunning} disabled={isRunning} onClick={save}>
          {entry?.state === 'lost' ? words.saveAgain : words.save}
        </button>
      )}
      {saving.kind !== 'failed' && <SavingNotice saving={saving} />}
      <p role="status">
        {isRunning ? words.saving(own.progress.bytes) : said(words, entry)}
        {!isRunning && entry?.state === 'saved' && (
          <small>{held.isPromised ? words.promised : words.notPromised}</small>
        )}
      </p>
      {saving.kind === 'failed' && <SavingNotice saving={saving} />}
    </div>
  )
}

function said(words: ReturnType<typeof useLateMessages>['offline'], entry: KeptIssue | undefined): string {
  if (entry?.state === 'lost') return words.lost
  return entry?.state === 'saved' ? words.saved(entry.bytes) : words.saveWhy
}
