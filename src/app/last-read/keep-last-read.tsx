import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { LastReadContext } from '#app/last-read/last-read-context.ts'
import { useMessages } from '#messages/use-messages.ts'
import { readBlockId } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { isHeld } from '#reader/jump/hold.ts'
import { shortName } from '#reader/jump/jump-name.ts'
import { takePlace } from '#reader/jump/place.ts'
import { pieceInView } from '#reader/keys/pieces-in-view.ts'

/** Who stays this many milliseconds at a place reads there. */
const DWELL = 1200

type ReadSpot = { piece?: string; block?: string; paragraph?: number }

/** The piece under the reader's eye, and its paragraph, unless it has just been begun. */
function spotOnPage(): ReadSpot {
  const anchor = document.getElementById(takePlace().anchor ?? '')
  const piece = anchor?.closest<HTMLElement>('main article')
  if (!anchor || !piece) return { piece: pieceInView()?.id }
  const isWithin = piece.getBoundingClientRect().top < 0 && readBlockId(anchor.id)?.piece === piece.id
  return { piece: piece.id, block: isWithin ? anchor.id : undefined }
}

/** The paragraph of a story under the reader's eye, unless it has just been begun. */
function paragraphInView(): number | undefined {
  const [, number] = /^p:(\d{1,6})$/u.exec(takePlace().anchor ?? '') ?? []
  return number === undefined || window.scrollY < window.innerHeight / 2 ? undefined : Number(number)
}

/** Keeps where the reader is in the issue, when a view has been looked at for a moment. */
export function KeepLastRead(): ReactNode {
  const reads = useContext(LastReadContext)
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const { page, article } = useParams()
  const keep = useRef<() => void>(() => undefined)
  useEffect(() => {
    keep.current = () => {
      const spot = article === undefined ? spotOnPage() : { piece: article, paragraph: paragraphInView() }
      const piece = index.pieces.get(spot.piece ?? '')
      const label = page ?? piece?.page.label
      if (label === undefined) return
      // The top of the front page is where everybody comes in: no reason to forget where one was.
      const isDoor = page === undefined && article === undefined && window.scrollY < window.innerHeight
      if (isDoor && reads.list().some((one) => one.paper === paper && one.issue === issue)) return
      const { publication, language, date } = index.outline
      const inPage = piece?.page.label === label ? piece.piece.id : undefined
      reads.keep({
        paper,
        issue,
        page: label,
        piece: inPage,
        name: inPage === undefined ? undefined : shortName(index, inPage),
        ...(inPage === spot.piece && { block: spot.block, paragraph: spot.paragraph }),
        publication: publication.name,
        language,
        date,
      })
    }
  }, [reads, messages, paper, issue, index, page, article])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(() => (isHeld() ? wait() : keep.current()), DWELL)
    }
    wait()
    window.addEventListener('scroll', wait, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', wait)
    }
  }, [page, article])
  return undefined
}
