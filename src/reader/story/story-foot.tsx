import type { ReactNode } from 'react'
import { saysSerial } from '#issue/serial-mark.ts'
import type { PagePiece } from '#issue/story-flow.ts'
import { useIssue } from '#reader/issue-context.ts'
import { JumpLink } from '#reader/jump/jump-link.tsx'
import { References } from '#reader/jump/references.tsx'
import { SerialParts } from '#reader/serial-parts.tsx'
import { MoreBy } from '#reader/story/more-by.tsx'

/** What stands behind a story's text: an end that is missing, a serial's label, references to other articles. */
export function StoryFoot({ pieces }: { pieces: readonly PagePiece[] }): ReactNode {
  const { index } = useIssue()
  const open = index.pieces.get(pieces.at(-1)?.article.id ?? '')?.forward
  return (
    <>
      {serials(pieces.filter(({ article }) => saysSerial(article)))}
      {open && open.to === undefined && <JumpLink jump={open} />}
      {pieces.map(
        ({ article }) => article.seeAlso && <References key={article.id} jumps={article.seeAlso} />,
      )}
      <MoreBy pieces={pieces} />
      {/* What only looks like a part of a serial may be none: its place, at the end, may stay empty. */}
      {serials(pieces.filter(({ article }) => !saysSerial(article)))}
    </>
  )
}

function serials(pieces: readonly PagePiece[]): ReactNode {
  return pieces.map(({ article }) => <SerialParts key={article.id} article={article} />)
}
