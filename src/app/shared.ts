import { createContext, type ReactNode } from 'react'

/** What a link to this view shows where it is shared; the address is the canonical one. */
export type Shared = {
  kind: 'website' | 'article'
  name: string
  /** The newspaper's name, or the newsstand's. */
  site: string
  description: string
  /** Of an article. */
  published?: string
  section?: string
  authors?: readonly string[]
}

/** What is said of a view, at which address, and the part of the site it goes with. */
export type Said = { shared: Shared; address: string; printedFor: string }

/** Writes it into the head; undefined in a browser, where nobody would read it. */
export const SharedContext = createContext<((said: Said) => ReactNode) | undefined>(undefined)
