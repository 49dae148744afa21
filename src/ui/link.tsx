import type { AnchorHTMLAttributes, ReactNode, Ref } from 'react'
import { type To, useHref, useLinkClickHandler } from 'react-router'

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
  to: To
  /** Whether it takes the place of the entry of the history it is followed from. */
  replace?: boolean
  state?: unknown
  ref?: Ref<HTMLAnchorElement>
}): ReactNode {
  const follow = useLinkClickHandler(to, { replace, state, target: attributes.target })
  return (
    <a
      {...attributes}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) follow(event)
      }}
    >
      {children}
    </a>
  )
}
