/** Anything with a number of issues. */
type Sized = { issues: number }

/** A segment to be: of these parts; a single old one stays as it is. */
export type Planned<T extends Sized> = { parts: readonly T[]; issues: number }

/** Below this a segment takes in what comes next. */
export const OPEN = 16
/** So many segments of one size become one of the next. */
const FAN = 8
/** Larger ones would cost too much at once. */
const LARGEST = 8192

/**
 * Which segments are merged when issues are added, so that one more issue rewrites little and a query
 * still meets few segments: sizes grow eightfold, and each issue is written again only once a size
 * (after the log-structured merge tree, O'Neil et al. 1996).
 *
 * @param standing the segments there are
 * @param added new ones, each of at most `LARGEST` issues
 */
export function planSegments<T extends Sized>(standing: readonly T[], added: readonly T[]): Planned<T>[] {
  let planned = standing.map((part): Planned<T> => ({ parts: [part], issues: part.issues }))
  for (const part of added) {
    const open = planned.find(({ issues }) => issues < OPEN)
    const merged = together([...(open === undefined ? [] : [open]), { parts: [part], issues: part.issues }])
    planned = [...planned.filter((other) => other !== open), merged]
  }
  for (let size = OPEN; size < LARGEST; size *= FAN) {
    const alike = planned.filter(({ issues }) => issues >= size && issues < size * FAN)
    if (alike.length < FAN) continue
    planned = [...planned.filter((other) => !alike.includes(other)), together(alike)]
  }
  return planned
}

function together<T extends Sized>(planned: readonly Planned<T>[]): Planned<T> {
  return {
    parts: planned.flatMap(({ parts }) => parts),
    issues: planned.reduce((sum, { issues }) => sum + issues, 0),
  }
}
