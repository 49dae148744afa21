import '#reader/share/selection-link.css'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useHref } from 'react-router'
import { flowOf, piecesOf } from '#issue/story-flow.ts'
import { paragraphsOf } from '#issue/story-text.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { type ReadIssue, useIssue } from '#reader/issue-context.ts'
import { useLinkCopier } from '#reader/share/link-copier.tsx'
import { fragmentOfSelection } from '#reader/share/link-to-selection.ts'
import { type SelectedPlaces } from '#reader/share/selected-blocks.ts'

/**
 * Beside a selection: the way to copy a link to it. It leads to the story's paragraph and to the words
 * in it, also from a page.
 *
 * @param story the id of the story that is read whole; on a page the selection itself tells
 */
export function SelectionLink({ places, story }: { places: SelectedPlaces; story?: string }): ReactNode {
  const messages = useLateMessages()
  const issue = useIssue()
  const copy = useLinkCopier()
  const card = useRef<HTMLDivElement>(null)
  const first = 'piece' in places.from.block ? places.from.block.piece : story
  const placed = first === undefined ? undefined : issue.index.pieces.get(first)
  const target = useHref(paths.story.to(issue.paper, issue.issue, placed?.story[0] ?? ''))
  useLayoutEffect(() => {
    const place = () => card.current !== null && placeAtEnd(card.current)
    place()
    window.addEventListener('scroll', place, { passive: true })
    return () => window.removeEventListener('scroll', place)
  }, [places])
  // The link is made ahead: a clipboard opens only while a press is being answered.
  const fragment = useRef<string>(undefined)
  useEffect(() => {
    let isGone = false
    void fragmentIn(issue, placed?.story ?? [], places).then((found) => {
      if (!isGone) fragment.current = found
    })
    return () => {
      isGone = true
    }
  }, [issue, placed, places])
  if (placed === undefined) return undefined
  return (
    <div ref={card} className="selection-link" lang={messages.tag}>
      <button
        type="button"
        // The selection stays while it is pressed.
        onPointerDown={(event) => event.preventDefault()}
        onClick={() =>
          copy(
            new URL(`${target}${fragment.current ?? ''}`, location.origin).href,
            messages.share.selectionCopied,
          )
        }
      >
        {messages.share.selection}
      </button>
    </div>
  )
}

async function fragmentIn(
  { index, readPages }: ReadIssue,
  story: readonly string[],
  places: SelectedPlaces,
): Promise<string> {
  const labels = new Set(story.flatMap((id) => index.pieces.get(id)?.page.label ?? []))
  const read = await readPages([...labels])
  if (!read.ok) return ''
  const found = fragmentOfSelection(paragraphsOf(flowOf(piecesOf(story, read.pages))), places)
  return found === undefined ? '' : `#p:${found.n}${found.directive}`
}

/** From the selection's end and from the window's edges, in CSS pixels. */
const GAP = 8

/** Under the selection's last line: over it systems put their own menus. */
function placeAtEnd(card: HTMLElement): void {
  const range = document.getSelection()?.getRangeAt(0)
  if (range === undefined) return
  const rects = [...range.getClientRects()]
  const end = rects.findLast(({ width }) => width > 1) ?? range.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const right = document.documentElement.clientWidth - width - GAP
  const low = window.innerHeight - height - GAP
  card.style.setProperty('left', `${Math.max(GAP, Math.min(end.right - width / 2, right))}px`)
  card.style.setProperty('top', `${Math.max(GAP, Math.min(end.bottom + GAP, low))}px`)
}
