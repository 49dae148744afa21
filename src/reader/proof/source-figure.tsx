import type { ReactNode } from 'react'
import type { SourceLines } from '#reader/proof/find-source.ts'
import { useProofing } from '#reader/proof/proof-context.ts'

/** Lines of the source as they came, with what is meant marked. */
export function SourceFigure({ lines, isShort }: { lines: SourceLines; isShort?: boolean }): ReactNode {
  const { words } = useProofing()
  const { file, from, to, before, meant, after } = lines
  return (
    <figure className="proof-source">
      <figcaption>
        {isShort ? words.source : file} {words.lines(from, to)}
      </figcaption>
      <blockquote>
        {isShort ? (
          meant
        ) : (
          <>
            {before}
            <mark>{meant}</mark>
            {after}
          </>
        )}
      </blockquote>
    </figure>
  )
}
