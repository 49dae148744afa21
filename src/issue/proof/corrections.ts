import { type Edit, readEdits } from '#issue/proof/edit.ts'
import type { Issue } from '#issue/schema.ts'

/** What was corrected so far: the edits in order, and the doubts that were looked at (`doubtKey`). */
export type Corrected = { edits: readonly Edit[]; seen: readonly string[] }

/** Corrections with the issue that they make, and how many doubts are still to be looked at. */
export type Correction = Corrected & { issue: Issue; openDoubts: number }

/** A change of corrections, told so that it holds whatever another tab has made of them meanwhile. */
export type Correct = (now: Corrected) => Corrected

/** Makes one more edit. */
export function addEdit(edit: Edit): Correct {
  return ({ edits, seen }) => ({ edits: [...edits, edit], seen })
}

/** Gives up an edit: the last of those that are the same, and none where it is gone already. */
export function dropEdit(edit: Edit): Correct {
  return ({ edits, seen }) => {
    const at = edits.findLastIndex((each) => written([each]) === written([edit]))
    return { edits: at < 0 ? edits : edits.toSpliced(at, 1), seen }
  }
}

/** Says whether a doubt was looked at. */
export function markSeen(doubt: string, isSeen: boolean): Correct {
  return ({ edits, seen }) => {
    const others = seen.filter((each) => each !== doubt)
    return { edits, seen: isSeen ? [...others, doubt] : others }
  }
}

/** Whether two people would find the same corrected: what is kept and read again is made of other objects. */
export function isSame(one: Corrected, other: Corrected): boolean {
  return (
    written(one.edits) === written(other.edits) &&
    one.seen.toSorted().join('\n') === other.seen.toSorted().join('\n')
  )
}

/** Edits in one way of writing, whatever the order of their fields. */
function written(edits: readonly Edit[]): string {
  return JSON.stringify(readEdits(edits))
}
