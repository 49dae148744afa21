import { useEffect } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { paths } from '#paths.ts'
import type { ReadIssue } from '#reader/issue-context.ts'
import { neighbours } from '#reader/page/page-turns.tsx'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

/** Keys, and focus on the piece an address names, for everything inside an issue. */
export function useWayThroughIssue(read: ReadIssue): void {
  useKeys(read)
  useArrival()
}

/** A deep link to a piece puts focus in it, its top in the window. */
function useArrival(): void {
  const { hash, pathname, key } = useLocation()
  useEffect(() => {
    if (hash === '') {
      return
    }
    const target = document.getElementById(decodeHash(hash))
    if (target === null) return
    target.scrollIntoView({ block: 'start' })
    if (!target.hasAttribute('tabindex')) target.tabIndex = -1
    target.focus({ preventScroll: true })
  }, [hash, pathname, key])
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}

function useKeys({ paper, issue, index }: ReadIssue): void {
  const navigate = useNavigate()
  const { page } = useParams()
  const [{ keys }] = usePreferences()
  useEffect(() => {
    if (!keys) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
        return
      const turn = neighbours(index.outline.pages, page ?? index.outline.pages[0]?.label ?? '')
      const to =
        event.key === 'ArrowRight'
          ? turn.next && paths.page.to(paper, issue, turn.next.label)
          : event.key === 'ArrowLeft'
            ? turn.previous && paths.page.to(paper, issue, turn.previous.label)
            : undefined
      if (to === undefined) return
      event.preventDefault()
      void navigate(to, { replace: true })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys, navigate, paper, issue, index, page])
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/u.test(target.tagName))
  )
}
