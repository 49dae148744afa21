import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { linkStories } from '#issue/link-stories.ts'
import { applyEdit, replay } from '#issue/proof/apply-edit.ts'
import type { Edit, WhyNot } from '#issue/proof/edit.ts'
import { openDoubts, type ProofSheet } from '#issue/proof/proof-sheet.ts'
import type { Issue } from '#issue/schema.ts'
import type { LinkedJump } from '#issue/story.ts'

/** Corrections so far: the edits in order, and the doubts that were looked at. */
export type Corrected = { edits: readonly Edit[]; seen: readonly string[] }

/** Keeps the corrected issue and the corrections; rejects where the device does not keep them. */
export type KeepCorrected = (issue: Issue, corrected: Corrected, openDoubts: number) => Promise<void>

/** Tells what was corrected in another tab, until the answer is called. */
export type FollowCorrected = (take: (corrected: Corrected) => void) => () => void

/** What happened last, to be said. */
export type Happened = Edit['kind'] | 'undo' | 'redo' | 'export' | { why: WhyNot } | 'not-kept'

/** An issue being proofread: what it is now, and what can be done with it. */
export type Proofreading = {
  issue: Issue
  jumps: readonly LinkedJump[]
  seen: readonly string[]
  happened: Happened | undefined
  /** Earlier edits that do not fit, with the reason. */
  unfit: readonly { edit: Edit; why: WhyNot; at: number }[]
  canUndo: boolean
  canRedo: boolean
  make: (edit: Edit) => void
  undo: () => void
  redo: () => void
  /** Gives up an edit that does not fit. */
  discard: (at: number) => void
  see: (doubt: string, isSeen: boolean) => void
  /** Says that the corrected issue was given to the reader as a file. */
  exported: () => void
}

/** Holds the edits of a sheet, makes them, takes them back, and has every change kept. */
export function useProofreading(
  sheet: ProofSheet,
  kept: Corrected,
  { keep, follow }: { keep: KeepCorrected; follow: FollowCorrected },
): Proofreading {
  const [state, setState] = useState<Corrected & { undone: readonly Edit[] }>({ ...kept, undone: [] })
  const [happened, setHappened] = useState<Happened>()
  const { issue, outcomes } = useMemo(
    () => replay(sheet.original, state.edits),
    [sheet.original, state.edits],
  )
  // What was changed is shown before all its jumps are known.
  const shown = useDeferredValue<Issue | undefined>(issue, undefined)
  const jumps = useMemo(() => (shown ? linkStories(shown).jumps : []), [shown])
  // One after the other: the last change is the one that stays.
  const keeping = useRef(Promise.resolve())
  const waiting = useRef(0)
  useEffect(() => {
    // Who leaves in the moment before a change is on the device is asked to stay for it.
    const ask = (event: BeforeUnloadEvent): void => {
      if (waiting.current > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
  // What another tab corrects is the only truth: two lists of edits would undo each other.
  useEffect(() => follow(({ edits, seen }) => setState({ edits, seen, undone: [] })), [follow])

  const change = (next: Partial<typeof state>, what: Happened | undefined): void => {
    const now = { ...state, ...next }
    setState(now)
    setHappened(what)
    const corrected = next.edits === undefined ? issue : replay(sheet.original, now.edits).issue
    const open = openDoubts(sheet, now.seen).length
    waiting.current += 1
    keeping.current = keeping.current
      .then(() => keep(corrected, { edits: now.edits, seen: now.seen }, open))
      .catch(() => setHappened('not-kept'))
      .finally(() => (waiting.current -= 1))
  }
  const { edits, seen, undone } = state
  const lastMade = outcomes.lastIndexOf(undefined)
  const fitsAgain = undone.at(-1)
  return {
    issue,
    jumps,
    seen,
    happened,
    unfit: edits.flatMap((edit, at) => {
      const why = outcomes[at]
      return why === undefined ? [] : [{ edit, why, at }]
    }),
    canUndo: lastMade >= 0,
    canRedo: fitsAgain !== undefined,
    make: (edit) => {
      const made = applyEdit(issue, edit)
      if (made.ok) change({ edits: [...edits, edit], undone: [] }, edit.kind)
      else setHappened({ why: made.why })
    },
    undo: () => {
      const last = edits[lastMade]
      if (last === undefined) return
      change({ edits: edits.toSpliced(lastMade, 1), undone: [...undone, last] }, 'undo')
    },
    redo: () => {
      if (fitsAgain === undefined) return
      change({ edits: [...edits, fitsAgain], undone: undone.slice(0, -1) }, 'redo')
    },
    discard: (at) => change({ edits: edits.toSpliced(at, 1) }, undefined),
    exported: () => setHappened('export'),
    see: (doubt, isSeen) =>
      change({ seen: isSeen ? [...seen, doubt] : seen.filter((each) => each !== doubt) }, undefined),
  }
}
