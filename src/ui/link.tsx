import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { isPlainClick } from '#ui/plain-click.ts'
import { useSiteLinks } from '#ui/site-links.tsx'

/**
 * A link within the site: one click changes the view, every other way of following it is the browser's own.
 * The router's own link also knows how to ask a server for what comes next, which a site of files has not.
 */
export function Link({
  to,
  replace,
  state,
  onClick,
  children,
  ...attributes
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  /** An address of the site, from its first slash on. */
  to: string
  /** Whether it takes the place of the entry of the history it is followed from; a link to the address one is at does. */
  replace?: boolean
  state?: unknown
  ref?: Ref<HTMLAnchorElement>
}): ReactNode {
  const { href, go } = useSiteLinks()
  return (
    <a
      {...attributes}
      href={href(to)}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || attributes.target !== undefined || !isPlainClick(event)) return
        event.preventDefault()
        go(to, { replace: replace ?? event.currentTarget.href === location.href, state })
      }}
    >
      {children}
    </a>
  )
}
