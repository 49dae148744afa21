import type { Article } from '#issue/schema.ts'
import type { Assets } from '../importer.ts'
import type { Problem } from '../problem.ts'
import type { Doubt } from '../report.ts'
import type { ScanBlock, ScanLine, ScanPage } from './scan-page.ts'

/** Some lines of a block of a page; `page` is the page's place in the issue, from 0. A picture has no lines. */
export type Stretch = { page: number; block: ScanBlock; lines: readonly ScanLine[] }

/** What a unit of an article is. */
export type PartRole =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'paragraph'
  | 'subheading'
  | 'footnote'
  | 'table'
  | 'picture'

/** One unit of an article as it was printed, maybe over several blocks, columns and pages. */
export type ScanPart = {
  role: PartRole
  stretches: readonly Stretch[]
  /** Of a picture. */
  caption?: readonly Stretch[]
  credit?: readonly Stretch[]
}

/** A story as the source's structure gives it: its parts in reading order, on one page or several. */
export type ScanStory = {
  kind?: Article['kind']
  language?: string
  parts: ScanPart[]
  /** What the source calls it, where that is not printed in the text it points to. */
  title?: string
}

/** What the source tells of the issue as a whole. */
export type ScanHead = {
  name: string
  date: string
  language?: string
  edition?: string
  number?: string
  publisher?: string
  issn?: string
}

/** An issue as an archive describes it: scanned pages, and the stories that a structure finds in them. */
export type ScanIssue = {
  head: ScanHead
  pages: ScanPage[]
  /** Blocks are what recognition parted on the sheet, each of one kind; not lines that were put together afterwards. */
  areBlocksPrinted?: true
  stories: ScanStory[]
  /** Stories are what stands in regions of the pages, which may lie in one another. */
  areRegions?: true
  /** Text that is the page's own and no article's. */
  furniture: { stretch: Stretch; what: 'masthead' | 'folio' }[]
  doubts?: Omit<Doubt, 'file' | 'start' | 'end'>[]
  assets?: Assets
  /** Pages, and parts of them, that could not be read. */
  leftOut: Problem[]
}
