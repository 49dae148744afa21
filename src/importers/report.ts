import type { Problem } from './problem.ts'

/**
 * Where a stretch of input stands in the issue.
 *
 * `path` is the place of a string in the issue: `pages[0].articles[1].body[3].text`. With `offset` the stretch was
 * copied there, character by character (a line break may have become a space); without it the stretch was read for
 * that value (`2025年5月9日` for `date`) and does not stand there as it is.
 */
export type Kept = { path: string; offset?: number; article?: string }

/** Why a stretch of input is not in the issue. */
export type Dropped =
  | { code: 'blank' } // spaces and empty lines between units
  | { code: 'line-break' } // a break inside a paragraph, where the column ended
  | { code: 'separator' } // a comma, stroke or arrow between two units of a line
  | { code: 'hyphen' } // a hyphen that only the end of a printed line put there
  | { code: 'duplicate'; of: { start: number; end: number; file?: string } } // the same text, kept at these offsets, of that file where it is another
  | { code: 'furniture'; what: Furniture } // stands on the page, belongs to no article
  | { code: 'unreadable' } // control characters and the like

/** Parts of a page that tell nothing of the day. */
export type Furniture = 'rule' | 'folio' | 'masthead' | 'advertising-label' | 'box-title' | 'markup'

/** One stretch of a file, `start` inclusive to `end` exclusive, in UTF-16 units of the decoded text. */
export type Range = { start: number; end: number } & ({ kept: Kept } | { dropped: Dropped })

/** The account of one file: its ranges cover `0` to `length` without gap or overlap, in order. */
export type FileReport = {
  file: string
  encoding: string
  length: number
  /**
   * What the offsets count in, where that is not the file's own text: the words that recognition read from a page, a
   * line a line.
   */
  transcript?: string
  /** Labels of the pages that came from this file. */
  pages: string[]
  ranges: Range[]
}

/** Something decided on evidence that a person may want to look at. */
export type DoubtReason =
  | { code: 'headline-far'; evidence: 'shared-words' | 'order' } // a headline matched to a body that does not follow it
  | { code: 'no-headline' } // a body that starts like a story, without a headline left for it
  | { code: 'no-body' } // a headline without a body
  | { code: 'stray-text'; evidence: 'seam' | 'shared-words' | 'nearness' } // text away from its story, placed by evidence
  | { code: 'joined'; evidence: 'mid-word' | 'mid-sentence' | 'hyphen' }
  | { code: 'cut-head' }
  | { code: 'cut-tail' }
  | { code: 'subheading' } // could be the headline of a story of its own
  | { code: 'photo-placed'; evidence: 'shared-words' | 'nearness' }
  | { code: 'photo-unplaced' }
  | { code: 'mark-misread' } // a jump mark that the scan hurt
  | { code: 'mark-alone' } // a jump mark no text stands beside
  | { code: 'duplicate-dropped' }
  | { code: 'label-inferred' }
  | { code: 'weekday-differs' }
  | { code: 'paper-id-derived' }
  | { code: 'date-inferred' } // no page prints the day; the file was made then
  | { code: 'picture-only' } // a page that is a picture without text
  | { code: 'letters-doubtful' } // signs whose letters the fonts of the page tell wrongly, or not at all
  | { code: 'sheet-parted' } // a sheet that shows two pages, read as two
  | { code: 'letters-unknown' } // type in fonts that do not say which letters they show
  | { code: 'name-from-file' } // no nameplate could be read
  | { code: 'mark-against-structure'; printed: string; structure: string } // pages that the mark and the source's structure name
  | { code: 'outside-structure' } // text that the source's structure puts into no article
  | { code: 'article-unplaced'; title: string } // an article of the structure whose text was not found, or stands in others already

/** A doubt: where in the file, about which article, and how sure the importer is (0 to 1) of what it did. */
export type Doubt = {
  file: string
  start: number
  end: number
  confidence: number
  reason: DoubtReason
  article?: string
}

/**
 * What became of every character of the input, and what a person should look at. `leftOut` names the files and pages
 * of this issue that could not be read, or only in part.
 */
export type Report = { files: FileReport[]; doubts: Doubt[]; leftOut?: Problem[] }
