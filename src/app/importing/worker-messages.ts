import type { GivenFile } from '#app/services.ts'
import type { ImportResult, Progress } from '#importers/importer.ts'
import type { Problem } from '#importers/problem.ts'
import type { LibraryErrorReason } from '#library/library.ts'

/**
 * What the page tells the worker: which files to import and keep, or which kept issue to set for reading. `made` names
 * the code that sets it.
 */
export type ToWorker = { made: string } & ({ files: readonly GivenFile[] } | { set: string })

/** What was read and kept: the first issue's key and first page, how many others, and what was left out. */
export type KeptImport = { issue: string; page: string; others: number; leftOut: readonly Problem[] }

/**
 * What the worker answers with: how far it has come, and at last what is kept or set; or why nothing is: the files, one
 * that could not be read at all, or the device.
 */
export type FromWorker =
  | { progress: Progress }
  | { kept: KeptImport }
  | { set: string }
  | { problems: readonly Problem[] }
  | { unreadable: string }
  | { fault: LibraryErrorReason }

/** What is answered where the import itself failed at a file: a fault of the program, or no memory left. */
export function brokenOff(file: string): ImportResult & { ok: false } {
  return { ok: false, problems: [{ file, reason: { code: 'import-failed' } }] }
}
