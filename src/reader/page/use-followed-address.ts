import { useEffect, useRef } from 'react'
import { useNavigate, useNavigation } from 'react-router'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { FOLLOWED } from '#reader/jump/followed.ts'
import { isHeld } from '#reader/jump/hold.ts'

/** Scrolling has come to rest after this many milliseconds; a little later than the place of the view is kept. */
const REST = 160
/** The page over this share of the window's height is the one in view. */
const LINE = 0.4

/** Lets the address follow the page in view: its entry in the history is replaced, so that Back leaves the issue. */
export function useFollowedAddress(list: { current: HTMLElement | null }, current: string): void {
  const { paper, issue } = useIssue()
  const navigate = useNavigate()
  const isIdle = useNavigation().state === 'idle'
  const follow = useRef<() => boolean>(() => true)
  useEffect(() => {
    follow.current = () => {
      if (isHeld() || !isIdle) return false
      const label = pageInView(list.current)
      if (label !== undefined && label !== current)
        void navigate(paths.page.to(paper, issue, label), { replace: true, state: FOLLOWED })
      return true
    }
  })
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onScroll = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (!follow.current()) onScroll()
      }, REST)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(timer)
      window.removeEventListener('scroll', onScroll)
    }
  }, [])
}

function pageInView(list: HTMLElement | null): string | undefined {
  const line = window.innerHeight * LINE
  for (const page of list?.querySelectorAll<HTMLElement>('[data-page]') ?? []) {
    const { top, bottom } = page.getBoundingClientRect()
    if (top <= line && bottom > line) return page.dataset['page']
  }
  return undefined
}
