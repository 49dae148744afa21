import type { Issue } from '#issue/schema.ts'
import type { Problem } from './problem.ts'
import type { Report } from './report.ts'

/** One file as the reader gave it. `name` may hold a path; only its last part is read for a page label. */
export type Source = { name: string; bytes: Uint8Array }

/** What the person importing knows better than the files. */
export type ImportOptions = {
  /** Slug of the publication, the first part of every address: `nmgrb`. */
  paper?: string
  /** The issue's date, `2025-05-09`, where no page prints one. */
  date?: string
}

/** An issue with the account of how it was read, or every reason why there is none. */
export type ImportResult = { ok: true; issue: Issue; report: Report } | { ok: false; problems: Problem[] }

/**
 * One kind of source: page texts, METS/ALTO, IIIF, PDF. Importers do not know each other.
 *
 * `accepts` looks at names and first bytes only; it is cheap and never throws.
 * `read` never throws for bad input: it answers with problems.
 */
export interface Importer {
  id: string
  accepts(sources: readonly Source[]): boolean
  read(sources: readonly Source[], options?: ImportOptions): Promise<ImportResult>
}
