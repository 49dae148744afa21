import { createContext, type ReactNode } from 'react'
import type { OutlineIndex } from '#issue/outline-view.ts'
import type { PagePiece } from '#issue/story-flow.ts'

/** What a link to this view shows where it is shared; the address is the canonical one. */
export type Shared = {
  kind: 'website' | 'article'
  name: string
  /** The newspaper's name, or the newsstand's. */
  site: string
  /** Its description, or what the press makes one of: no browser has to. */
  about: string | { story: readonly PagePiece[] } | { page: string; index: OutlineIndex; language: string }
  /** Of an article. */
  published?: string
  section?: string
  authors?: readonly string[]
}

/** What is said of a view, at which address, and the part of the site it goes with. */
export type Said = { shared: Shared; address: string; printedFor: string }

/** Writes it into the head; undefined in a browser, where nobody would read it. */
export const SharedContext = createContext<((said: Said) => ReactNode) | undefined>(undefined)
