import { type ReactNode, useContext, useEffect, useRef } from 'react'
import { useParams } from 'react-router'
import { LastReadContext } from '#app/last-read-context.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { isHeld } from '#reader/jump/hold.ts'
import { shortName } from '#reader/jump/jump-name.ts'
import { pieceInView } from '#reader/keys/pieces-in-view.ts'

/** Who stays this many milliseconds at a place reads there. */
const DWELL = 1200

/** Keeps where the reader is in the issue, when a view has been looked at for a moment. */
export function KeepLastRead(): ReactNode {
  const reads = useContext(LastReadContext)
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const { page, article } = useParams()
  const keep = useRef<() => void>(() => undefined)
  useEffect(() => {
    keep.current = () => {
      const piece = index.pieces.get(article ?? pieceInView()?.id ?? '')
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
