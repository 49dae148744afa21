import type { MouseEvent } from 'react'
import { type NavigateFunction, useHref, useNavigate } from 'react-router'
import { isPlainClick } from '#ui/plain-click.ts'

/** Plain links that one listener around them follows. */
export type LinkCrowd = {
  /** The `href` of an address of the site. */
  href: (to: string) => string
  /** For the element around the links: one click changes the view, every other way of following is the browser's own. */
  onClick: (event: MouseEvent<HTMLElement>) => void
}

/**
 * Hundreds of links as one: each is an `a` with nothing to it but its address, so that it costs next to nothing to
 * draw and to take over. Where there are few, `Link` is simpler.
 */
export function useLinkCrowd(): LinkCrowd {
  const navigate = useNavigate()
  const base = useHref('/')
  return {
    href: (to) => base + to.slice(1),
    onClick: (event) => follow(event, base, navigate),
  }
}

function follow(event: MouseEvent<HTMLElement>, base: string, navigate: NavigateFunction): void {
  if (event.defaultPrevented || !isPlainClick(event)) return
  const { target } = event
  const link = target instanceof Element ? target.closest('a') : null
  if (link === null || link.target !== '' || link.origin !== location.origin) return
  if (!link.pathname.startsWith(base)) return
  event.preventDefault()
  void navigate(`/${link.pathname.slice(base.length)}${link.search}${link.hash}`)
}
