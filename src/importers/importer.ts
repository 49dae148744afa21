import type { Issue } from '#issue/schema.ts'
import type { Equipment } from './equipment.ts'
import type { Problem } from './problem.ts'
import type { Report } from './report.ts'

/**
 * One file as the reader gave it, or one member of a package (a folder or an archive).
 *
 * `bytes` may be read or inflated anew each time it is asked for, so that a package of a gigabyte is never in memory at
 * once: ask when the file's turn comes, and let go of it after.
 */
export type Source = {
  /** Its name, or its path in its package after the package's name; `/` between the parts, never `..`. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Its first `START` bytes or more, where they are at hand without reading all of it. */
  readonly start?: Uint8Array
  /** The folder or archive that it was found in; a file named by itself has none. */
  readonly within?: string
}

/** How far a long import has come, in units of work (mostly pages); `total` may grow while it runs. */
export type Progress = { done: number; total: number }

/** What the person importing knows better than the files, and how a long import is followed and stopped. */
export type ImportOptions = {
  /** Slug of the publication, the first part of every address: `nmgrb`. */
  paper?: string
  /** The issue's date, `2025-05-09`, where no page prints one. */
  date?: string
  /** Told now and then, at least after each page. */
  progress?: (progress: Progress) => void
  /** Once aborted, `read` rejects with its reason at the next unit of work. */
  signal?: AbortSignal
  /** What the place where the import runs offers for fonts and pictures. */
  equipment?: Equipment
}

/**
 * Pictures that come with an issue: path to the bytes of a picture file. The path is what `image.src` says, relative to
 * the issue file (`pages/1.jpg`), without `..`. The command writes them beside the issue; the browser keeps them with it.
 */
export type Assets = ReadonlyMap<string, Uint8Array>

/**
 * One issue with the account of how it was read, and the pictures that came with it. `texts` are what the offsets of the
 * report count in, a text for each of its files; a file with a `transcript` of its own needs none.
 */
export type ImportedIssue = {
  issue: Issue
  report: Report
  texts?: readonly string[]
  assets?: Assets
  /** Of a source that is an issue file: the value as it came, with what this version cannot read of it. */
  asWritten?: unknown
}

/**
 * What was made of the sources, or every reason why there is nothing.
 *
 * `others` are further issues that the same sources hold (a title's collection); `leftOut` names the files of a package
 * that is good as a whole but for these.
 */
export type ImportResult =
  | (ImportedIssue & { ok: true; others?: ImportedIssue[]; leftOut?: Problem[] })
  | { ok: false; problems: Problem[] }

/**
 * One kind of source: page texts, METS/ALTO, IIIF, PDF. Importers do not know each other.
 *
 * `accepts` looks at names and first bytes only; it is cheap and never throws. `read` loads the format's code by
 * `import()`, and never throws for bad input: it answers with problems. It rejects only when its signal is aborted.
 */
export interface Importer {
  id: string
  accepts(sources: readonly Source[]): boolean
  read(sources: readonly Source[], options?: ImportOptions): Promise<ImportResult>
}
