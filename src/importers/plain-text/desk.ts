import type { Ledger } from './ledger.ts'

/** Where a piece is written: its account, its page in the issue and its place on it. */
export type Desk = {
  ledger: Ledger
  source: string
  path: string
  id: string
  /** The label of its page. */
  label: string
  /** The page's section is one of advertisements and notices. */
  noticePage: boolean
}
