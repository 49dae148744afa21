import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { type Zone, zoneId } from '#reader/facsimile/zones.ts'
import { Link } from '#ui/link.tsx'

/** The pieces of a page as links over its image, in the order of reading. */
export function ZoneLinks({
  zones,
  page,
  open,
}: {
  zones: readonly Zone[]
  page: string
  /** The piece that is open beside the image. */
  open?: string
}): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  return (
    <ol className="zones" lang={index.outline.language}>
      {zones.map(({ piece, box: [x, y, width, height], name, story, photo }, at) => (
        // A photo that stands apart is one more place to press; who uses keys or hears the page has its piece.
        <li key={`${piece} ${photo}`} aria-hidden={photo === undefined ? undefined : true}>
          <Link
            id={photo === undefined ? zoneId(piece) : undefined}
            tabIndex={photo === undefined ? undefined : -1}
            className="zone"
            to={paths.piece.to(paper, issue, page, piece)}
            data-story={story}
            data-command={at === 0 && open === undefined ? 'next-piece' : undefined}
            aria-current={piece === open ? 'true' : undefined}
            style={{ left: share(x), top: share(y), width: share(width), height: share(height) }}
          >
            <span className="sr-only">{name || messages.story.untitled}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}

function share(fraction: number): string {
  return `${(100 * fraction).toFixed(3)}%`
}
