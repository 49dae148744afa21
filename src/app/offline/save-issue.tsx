import { type ReactNode, useContext, useEffect, useState } from 'react'
import { KeptContext } from '#app/offline/kept-context.ts'
import { type KeptIssue, type Progress } from '#library/kept-issues.ts'
import { LibraryError } from '#library/library.ts'
import type { ErrorReason } from '#messages/messages.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'

type State =
  | { kind: 'away' }
  | { kind: 'saving'; progress: Progress }
  | { kind: 'saved'; entry: KeptIssue }
  | { kind: 'failed'; reason: ErrorReason }

/** Saves the issue with its pictures on this device, says how far that is, and takes it away again. */
export function SaveIssue(): ReactNode {
  const messages = useLateMessages()
  const { paper, issue } = useIssue()
  const kept = useContext(KeptContext)
  const [state, setState] = useState<State>()
  useEffect(() => {
    let isGone = false
    kept?.list().then(
      (entries) => {
        const entry = entries.find((each) => each.paper === paper && each.issue === issue && each.saved)
        if (!isGone) setState(entry === undefined ? { kind: 'away' } : { kind: 'saved', entry })
      },
      () => undefined,
    )
    return () => {
      isGone = true
    }
  }, [kept, paper, issue])
  if (kept === undefined || state === undefined || paper === LOCAL_PAPER) return undefined

  const save = async () => {
    setState({ kind: 'saving', progress: { done: 0, total: 0, bytes: 0 } })
    try {
      // A browser that is asked may promise not to clear what is saved when the disk is full.
      await navigator.storage?.persist?.().catch(() => false)
      await kept.save(paper, issue, (progress) => setState({ kind: 'saving', progress }))
      const entry = (await kept.list()).find((each) => each.paper === paper && each.issue === issue)
      setState(entry === undefined ? { kind: 'away' } : { kind: 'saved', entry })
    } catch (error) {
      setState({ kind: 'failed', reason: error instanceof LibraryError ? error.reason : 'unknown' })
    }
  }
  const remove = async () => {
    await kept.remove(paper, issue)
    setState({ kind: 'away' })
  }
  const words = messages.offline
  return (
    <div className="save-issue" lang={messages.tag}>
      {state.kind === 'saved' ? (
        <button type="button" className="button" onClick={() => void remove()}>
          {words.remove}
        </button>
      ) : (
        <button
          type="button"
          className="button"
          aria-busy={state.kind === 'saving'}
          disabled={state.kind === 'saving'}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      )}
      {state.kind === 'saving' && state.progress.total > 0 && (
        <progress value={state.progress.done} max={state.progress.total} aria-label={words.save} />
      )}
      <p role="status">
        {state.kind === 'away' && words.saveWhy}
        {state.kind === 'saving' && words.saving(state.progress.bytes)}
        {state.kind === 'saved' && words.saved(state.entry.bytes)}
      </p>
      {state.kind === 'failed' && (
        <p role="alert">
          <strong>{messages.error.reasons[state.reason].heading}</strong>{' '}
          {messages.error.reasons[state.reason].reason}
        </p>
      )}
    </div>
  )
}
