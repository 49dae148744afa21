import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { type NavigateOptions, useHref, useNavigate } from 'react-router'

export type SiteLinks = {
  /** The `href` of an address of the site, which begins with a slash and knows nothing of the site's base. */
  href: (to: string) => string
  /** Shows another view. */
  go: (to: string, options?: NavigateOptions) => void
}

const SiteLinksContext = createContext<SiteLinks | undefined>(undefined)

/**
 * Lets links lead through the site without any of them asking where the reader is: they are many, and what asks is
 * drawn again with each page that is turned.
 */
export function SiteLinksProvider({ children }: { children: ReactNode }): ReactNode {
  // With or without a slash at its end, as the host has it.
  const base = useHref('/').replace(/\/$/u, '')
  const navigate = useNavigate()
  const latest = useRef(navigate)
  useEffect(() => {
    latest.current = navigate
  }, [navigate])
  const links = useMemo<SiteLinks>(
    () => ({
      href: (to) => base + to,
      go: (to, options) => void latest.current(to, options),
    }),
    [base],
  )
  return <SiteLinksContext value={links}>{children}</SiteLinksContext>
}

export function useSiteLinks(): SiteLinks {
  const links = useContext(SiteLinksContext)
  if (links === undefined) throw new Error('a link outside of SiteLinksProvider')
  return links
}
