import type { ReactNode } from 'react'
import type { OpenProblem } from '#app/services.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import '#app/opening/opening.css'

/** More names would push the page itself out of sight. */
const LISTED = 8

/**
 * What came with the issue that was just opened: how many others, and the files that could not be read, each with its
 * reason.
 *
 * @param state what the opening view has put into the history entry; it may be of an older version
 */
export function LeftOutList({ state }: { state: object }): ReactNode {
  const { open, tag } = useLateMessages()
  const leftOut = leftOutIn(state)
  const others = 'others' in state && typeof state.others === 'number' ? state.others : 0
  if (leftOut.length + others === 0) return undefined
  return (
    <div className="left-out-files" lang={tag}>
      {others > 0 && (
        <p role="status">
          {open.others(others)} <Link to={paths.newsstand.to()}>{open.seeOthers}</Link>
        </p>
      )}
      {leftOut.length > 0 && <p role="status">{open.leftOut(leftOut.length)}</p>}
      <ul>
        {leftOut.slice(0, LISTED).map(({ file, text }) => (
          <li key={`${file} ${text}`}>
            <bdi>{file}</bdi> {text}
          </li>
        ))}
        {leftOut.length > LISTED && <li>…</li>}
      </ul>
    </div>
  )
}

function leftOutIn(state: object): OpenProblem[] {
  return 'leftOut' in state && Array.isArray(state.leftOut) ? state.leftOut.filter(isProblem) : []
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
