import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { OpenProblem } from '#app/services.ts'
import { late } from '#ui/late.tsx'

const LeftOutList = late(async () => (await import('#app/left-out-list.tsx')).LeftOutList)

/** Over a page of an issue that was just opened: which files of its package could not be read. */
export function LeftOutNotice(): ReactNode {
  const leftOut = leftOutIn(useLocation().state)
  return leftOut.length > 0 && <LeftOutList leftOut={leftOut} />
}

/** What the opening view has put into the history entry; it may be of any other view, or of an older version. */
function leftOutIn(state: unknown): OpenProblem[] {
  if (typeof state !== 'object' || state === null || !('leftOut' in state)) return []
  return Array.isArray(state.leftOut) ? state.leftOut.filter(isProblem) : []
}

function isProblem(value: unknown): value is OpenProblem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  )
}
