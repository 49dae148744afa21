import type { Article, Photo } from '#issue/schema.ts'
import type { PageEvidence } from '../geometry/line-evidence.ts'
import type { Ledger } from '../plain-text/ledger.ts'
import type { ScanPage } from './scan-page.ts'

/** A page while it is written. */
export type PageDesk = {
  page: ScanPage
  ledger: Ledger
  path: string
  articles: Article[]
  photos: Photo[]
  /** Lines that a story, or the page's furniture, has taken. */
  claimed: Set<number>
  areBlocksPrinted?: true
  /** How the lines of a page without structure are set. */
  evidence?: PageEvidence
}
