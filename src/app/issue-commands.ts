import { useContext, useEffect, useRef } from 'react'
import { useLocation, useMatch, useNavigate, useParams } from 'react-router'
import { useSay } from '#app/announce.tsx'
import { issueTurning } from '#app/issue-turning.ts'
import { atOnce } from '#app/ready/at-once.ts'
import { useMessages } from '#messages/use-messages.ts'
import { LOCAL_PAPER, MAIN_ID, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { focusPointOf, focusQuietly } from '#reader/jump/landing.ts'
import { takePlace } from '#reader/jump/place.ts'
import { useWayBack, WayContext } from '#reader/jump/way-context.ts'
import type { Command } from '#reader/keys/commands.ts'
import { focusedPiece, neighbourPiece, pieceInView } from '#reader/keys/pieces-in-view.ts'
import type { Obey } from '#reader/keys/use-keys.ts'
import { keepSpotLate } from '#reader/preferences/late-keep-spot.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'
import { neighbours } from '#reader/page/page-turns.tsx'

type Direction = 'next' | 'previous'

/** What keys and swipes do inside an issue. */
export function useIssueCommands(help: () => void): {
  obey: Obey
  turn: (direction: Direction) => boolean
} {
  const { paper, issue } = useIssue()
  const { departure, goBack } = useWayBack()
  const { turn, isTurning } = useTurn()
  const go = useGo()
  const turnView = useTurnView()
  const { key } = useLocation()
  const waiting = useRef<Command[]>([])
  const obey = (command: Command): boolean => {
    const isTurn = command === 'next-page' || command === 'previous-page'
    if (isComing(key) && !(isTurn && isTurning())) {
      // What is pressed now is meant for the view that comes.
      waiting.current.push(command)
      return true
    }
    switch (command) {
      case 'previous-page':
        return turn('previous')
      case 'next-page':
        return turn('next')
      case 'next-piece':
        return step(1, command)
      case 'previous-piece':
        return step(-1, command)
      case 'follow-jump':
        return press(focusedPiece(), command)
      case 'unfold':
      case 'whole-story':
        return press(pieceInView(), command)
      case 'listen':
        return (
          press(document.querySelector('.player'), 'play') ||
          press(pieceInView()?.closest<HTMLElement>('.sheet, .story') ?? main(), command)
        )
      case 'back':
        goBack()
        return departure !== undefined
      case 'contents':
        return go(paths.contents.to(paper, issue))
      case 'search':
        return focusSearch() || go(paths.search.to(paper, issue), focusSearch)
      case 'next-view':
        return turnView()
      case 'previous-issue':
      case 'next-issue':
        // A reader's own issues have no neighbours.
        if (paper === LOCAL_PAPER) return false
        if (issueTurning.turn === undefined)
          issueTurning.wanted = { beside: paths.issue.to(paper, issue), to: command }
        else issueTurning.turn(command)
        return true
      case 'help':
        help()
        return true
      default:
        return command satisfies never
    }
  }
  const latest = useRef(obey)
  useEffect(() => {
    latest.current = obey
  })
  useEffect(() => {
    for (const command of waiting.current.splice(0)) latest.current(command)
  }, [key])
  return { obey, turn: (direction) => obey(`${direction}-page`) }
}

/** Whether another entry is come to than the one shown. Going back, the history is at it before the router is. */
function isComing(key: string): boolean {
  const at = atOnce.state?.()
  const back = at?.navigation.location
  const to = back?.key === entryKey() ? back : at?.location
  return to !== undefined && to.key !== key
}

/** The key of the entry that the history is at; the router calls one that it has not made `default`. */
function entryKey(): unknown {
  const entry: unknown = history.state
  return (typeof entry === 'object' && entry !== null && Reflect.get(entry, 'key')) || 'default'
}

/** Turning a page replaces the history entry, so that Back still leads to the line one left. */
function useTurn(): {
  turn: (direction: Direction) => boolean
  /** Whether the router is at the page that was turned to last, or on its way there: the next turn goes on from it. */
  isTurning: () => boolean
} {
  const { paper, issue, index } = useIssue()
  const navigate = useNavigate()
  const messages = useMessages()
  const say = useSay()
  const { page } = useParams()
  const atFirst = useMatch({ path: paths.issue.pattern, end: true }) !== null
  const { pages } = index.outline
  const shown = page ?? (atFirst ? pages[0]?.label : undefined)
  /** The page that was turned to last. */
  const asked = useRef<string>(undefined)
  const isTurning = () => {
    const at = atOnce.state?.()
    const goal = (at?.navigation.location ?? at?.location)?.pathname
    return asked.current !== undefined && goal?.endsWith(paths.page.to(paper, issue, asked.current)) === true
  }
  const turn = (direction: Direction) => {
    const from = isTurning() ? asked.current : shown
    if (from === undefined) return false
    const to = neighbours(pages, from)[direction]
    if (to === undefined) {
      say(direction === 'next' ? messages.page.last : messages.page.first)
      return false
    }
    asked.current = to.label
    void navigate(paths.page.to(paper, issue, to.label), { replace: true })
    return true
  }
  return { turn, isTurning }
}

/** From the set page to the list, to the image where there is one, and round again. */
function useTurnView(): () => boolean {
  const [{ view }, set] = usePreferences()
  const { index } = useIssue()
  const { page } = useParams()
  const atFirst = useMatch({ path: paths.issue.pattern, end: true }) !== null
  const shown = index.outline.pages.find(({ label }, at) => (atFirst ? at === 0 : label === page))
  return () => {
    if (shown === undefined) return false
    const next = { set: 'list', list: shown.image === true ? 'image' : 'set', image: 'set' } as const
    keepSpotLate(() => set({ view: next[view] }))
    return true
  }
}

/** Goes to another view and remembers the line that is left. */
function useGo(): (to: string, arrived?: () => void) => boolean {
  const way = useContext(WayContext)
  const navigate = useNavigate()
  const { key, pathname } = useLocation()
  const pending = useRef<() => void>(undefined)
  useEffect(() => {
    pending.current?.()
    pending.current = undefined
  }, [key])
  return (to, arrived) => {
    if (to === pathname) return false
    way.keep(takePlace())
    pending.current = arrived
    void navigate(to)
    return true
  }
}

/** To the piece after or before; in a story read whole, to the next or the previous story. */
function step(by: 1 | -1, command: Command): boolean {
  const piece = neighbourPiece(by)
  if (piece === undefined) return press(main(), command)
  piece.scrollIntoView({ block: 'start', behavior: 'instant' })
  focusQuietly(focusPointOf(piece))
  return true
}

/** Presses the link or button of a piece, or of the player, that stands for a command; where there is none, nothing happens. */
function press(piece: Element | null | undefined, command: Command | 'play'): boolean {
  const control = piece?.querySelector<HTMLElement>(`[data-command="${command}"]`)
  control?.click()
  return control != null
}

function main(): HTMLElement | null {
  return document.getElementById(MAIN_ID)
}

function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  field?.focus()
  field?.select()
  return field !== null
}
