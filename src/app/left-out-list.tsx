import type { ReactNode } from 'react'
import type { OpenProblem } from '#app/services.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import '#app/opening.css'

/** More names would push the page itself out of sight. */
const LISTED = 8

/** Files of an opened package that could not be read, with the reason of each. */
export function LeftOutList({ leftOut }: { leftOut: readonly OpenProblem[] }): ReactNode {
  const { open, tag } = useLateMessages()
  return (
    <div className="left-out-files" lang={tag}>
      <p role="status">{open.leftOut(leftOut.length)}</p>
      <ul>
        {leftOut.slice(0, LISTED).map(({ file, text }) => (
          <li key={file}>
            <bdi>{file}</bdi> {text}
          </li>
        ))}
        {leftOut.length > LISTED && <li>…</li>}
      </ul>
    </div>
  )
}
