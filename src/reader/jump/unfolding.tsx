import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useLocation } from 'react-router'
import type { Page } from '#issue/schema.ts'
import type { ErrorReason } from '#messages/reasons.ts'
import { useIssue } from '#reader/issue-context.ts'
import { isHeld } from '#reader/jump/hold.ts'
import { focusQuietly } from '#reader/jump/landing.ts'
import { PouredText } from '#reader/jump/late-poured.ts'
import { WayContext } from '#reader/jump/way-context.ts'

/** The rest of a story at the foot of one of its pieces: away, on its way, there, or not to be had. */
type Rest =
  | { kind: 'folded' }
  | { kind: 'coming' }
  | { kind: 'poured'; pages: readonly Page[] }
  | { kind: 'missing'; reason: ErrorReason }

export type Unfolding = {
  rest: Rest
  /** The story's pieces from this one on. */
  pieces: readonly string[]
  button: RefObject<HTMLButtonElement | null>
  unfold: () => void
  fold: () => void
}

const UnfoldingContext = createContext<Unfolding | undefined>(undefined)

/** What the jump's button and the poured text of a piece have in common. */
export function UnfoldingPiece({ piece, children }: { piece: string; children: ReactNode }): ReactNode {
  const { index, readPages } = useIssue()
  const [rest, setRest] = useState<Rest>({ kind: 'folded' })
  const button = useRef<HTMLButtonElement>(null)
  const keepTop = useKeepTop(button, rest)
  const unfolding = useMemo<Unfolding>(() => {
    const story = index.pieces.get(piece)?.story ?? [piece]
    const pieces = story.slice(story.indexOf(piece))
    const unfold = async () => {
      setRest({ kind: 'coming' })
      const labels = new Set(pieces.flatMap((id) => index.pieces.get(id)?.page.label ?? []))
      const [read, isReady] = await Promise.all([
        readPages([...labels]),
        PouredText.prepare().then(
          () => true,
          () => false,
        ),
      ])
      keepTop.remember()
      if (!read.ok) setRest({ kind: 'missing', reason: read.reason })
      else
        setRest(isReady ? { kind: 'poured', pages: read.pages } : { kind: 'missing', reason: 'unreachable' })
    }
    const fold = () => {
      keepTop.giveBack()
      setRest({ kind: 'folded' })
    }
    return { rest, pieces, button, unfold: () => void unfold(), fold }
  }, [index, piece, readPages, rest, keepTop])
  return (
    <UnfoldingContext value={unfolding}>
      {children}
      <UnfoldAgain piece={piece} />
    </UnfoldingContext>
  )
}

/** A page that one comes back to is unfolded where it was. */
function UnfoldAgain({ piece }: { piece: string }): ReactNode {
  const unfolding = useUnfolding()
  const way = useContext(WayContext)
  const { key, pathname, search, hash } = useLocation()
  // A page may be made ready before one comes to it: it is asked for each entry, once.
  const asked = useRef<string>(undefined)
  useEffect(() => {
    if (asked.current === key) return
    asked.current = key
    const before = way.place({ key, path: pathname + search + hash })
    if (unfolding?.rest.kind === 'folded' && before?.unfolded?.includes(piece)) unfolding.unfold()
  }, [way, key, pathname, search, hash, piece, unfolding])
  return undefined
}

/** The rest of this piece's story; undefined outside a piece. */
export function useUnfolding(): Unfolding | undefined {
  return useContext(UnfoldingContext)
}

/**
 * Keeps the button where it is while the text under it comes, and puts it back there, with the focus,
 * when the text goes: the page is again as it was.
 */
function useKeepTop(
  button: RefObject<HTMLButtonElement | null>,
  rest: Rest,
): { remember: () => void; giveBack: () => void } {
  const unfoldedAt = useRef<number>(undefined)
  const due = useRef(false)
  const folded = useRef(false)
  useLayoutEffect(() => {
    if (!due.current) return
    due.current = false
    const shown = button.current
    if (shown === null || unfoldedAt.current === undefined) return
    // A view that is held in its place sees to itself.
    if (!isHeld())
      window.scrollBy({ top: shown.getBoundingClientRect().top - unfoldedAt.current, behavior: 'instant' })
    if (folded.current) focusQuietly(shown)
    folded.current = false
  }, [button, rest])
  return useMemo(
    () => ({
      remember: () => {
        unfoldedAt.current = button.current?.getBoundingClientRect().top
        due.current = true
      },
      giveBack: () => {
        due.current = true
        folded.current = true
      },
    }),
    [button],
  )
}
