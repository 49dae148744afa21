import type { MouseEvent } from 'react'
import { isPlainClick } from '#ui/plain-click.ts'
import { type SiteLinks, useSiteLinks } from '#ui/site-links.tsx'

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
  const links = useSiteLinks()
  return { href: links.href, onClick: (event) => follow(event, links) }
}

function follow(event: MouseEvent<HTMLElement>, { href, go }: SiteLinks): void {
  if (event.defaultPrevented || !isPlainClick(event)) return
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (link === null || link.target !== '' || link.origin !== location.origin) return
  const base = href('/')
  if (!link.pathname.startsWith(base)) return
  event.preventDefault()
  go(`/${link.pathname.slice(base.length)}${link.search}${link.hash}`)
}
