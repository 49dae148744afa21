import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { linkStories } from '#issue/link-stories.ts'
import { applyEdit, replay } from '#issue/proof/apply-edit.ts'
import {
  addEdit,
  type Correct,
  type Corrected,
  type Correction,
  dropEdit,
  isSame,
  markSeen,
} from '#issue/proof/corrections.ts'
import type { Edit, WhyNot } from '#issue/proof/edit.ts'
import { openDoubts, type ProofSheet } from '#issue/proof/proof-sheet.ts'
import type { Issue } from '#issue/schema.ts'
import type { LinkedJump } from '#issue/story.ts'

/**
 * Corrects what the device keeps, whatever another tab has made of it meanwhile.
 *
 * @returns what is kept now; rejects where the device does not keep it
 */
export type KeepCorrected = (correct: (kept: Corrected) => Correction) => Promise<Corrected>

/** Tells what was corrected in another tab, until the answer is called. */
export type FollowCorrected = (take: (corrected: Corrected) => void) => () => void

/** What happened last, to be said. */
export type Happened = Edit['kind'] | 'undo' | 'redo' | 'export' | { why: WhyNot } | 'not-kept' | 'elsewhere'

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
  discard: (edit: Edit) => void
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
  // One after the other, each beside what the device keeps by then.
  const keeping = useRef(Promise.resolve())
  /** Changes that the device does not keep yet; one that it refused is tried again with the next. */
  const unkept = useRef<Correct[]>([])
  const latest = useRef(state)
  useEffect(() => {
    latest.current = state
  }, [state])
  useEffect(() => {
    // Who leaves before a change is on the device is asked to stay for it.
    const ask = (event: BeforeUnloadEvent): void => {
      if (unkept.current.length > 0) event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [])
  const take = useCallback((corrected: Corrected): void => {
    // What is kept while own changes wait is not yet all.
    if (unkept.current.length > 0 || isSame(corrected, latest.current)) return
    setState({ ...corrected, undone: [] })
    setHappened('elsewhere')
  }, [])
  useEffect(() => follow(take), [follow, take])

  const made = (corrected: Corrected): Correction => ({
    ...corrected,
    issue: replay(sheet.original, corrected.edits).issue,
    openDoubts: openDoubts(sheet, corrected.seen).length,
  })
  const change = (correct: Correct, what: Happened | undefined, undone = state.undone): void => {
    setState({ ...correct(state), undone })
    setHappened(what)
    unkept.current.push(correct)
    keeping.current = keeping.current.then(keepAll)
  }
  const keepAll = async (): Promise<void> => {
    const due = [...unkept.current]
    if (due.length === 0) return
    try {
      const now = await keep((before) => made(due.reduce((so, correct) => correct(so), before)))
      unkept.current.splice(0, due.length)
      take(now)
    } catch {
      setHappened('not-kept')
    }
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
      const edited = applyEdit(issue, edit)
      if (edited.ok) change(addEdit(edit), edit.kind, [])
      else setHappened({ why: edited.why })
    },
    undo: () => {
      const last = edits[lastMade]
      if (last !== undefined) change(dropEdit(last), 'undo', [...undone, last])
    },
    redo: () => {
      if (fitsAgain !== undefined) change(addEdit(fitsAgain), 'redo', undone.slice(0, -1))
    },
    discard: (edit) => change(dropEdit(edit), undefined),
    exported: () => setHappened('export'),
    see: (doubt, isSeen) => change(markSeen(doubt, isSeen), undefined),
  }
}
