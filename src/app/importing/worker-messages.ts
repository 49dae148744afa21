import type { GivenFile } from '#app/services.ts'
import type { Progress } from '#importers/importer.ts'
import type { Problem } from '#importers/problem.ts'
import type { LibraryErrorReason } from '#library/library.ts'

/**
 * What the page asks of the worker: to import files and keep them, or to make a kept issue ready to be read. `made` names
 * the code that makes it ready.
 */
export type ToWorker = { made: string } & (
  | { kind: 'import'; files: readonly GivenFile[] }
  | { kind: 'prepare'; key: string }
)

/** What was read and kept: the first issue's key and first page, how many others, and what was left out. */
export type KeptImport = { issue: string; page: string; others: number; leftOut: readonly Problem[] }

/** How an import ended: what is kept, or why nothing is. */
export type ImportAnswer =
  | { kind: 'kept'; kept: KeptImport }
  | { kind: 'refused'; problems: readonly Problem[] }

/** How an order ended; `fault`: the device keeps nothing, or not this. */
export type Answer = ImportAnswer | { kind: 'prepared' } | { kind: 'fault'; reason: LibraryErrorReason }

/** What the worker says: now and then how far it has come, and at last how it ended. */
export type FromWorker = Answer | { kind: 'progress'; progress: Progress }

/** What is answered where the import itself failed at a file: a fault of the program, or no memory left. */
export function brokenOff(file: string): ImportAnswer {
  return { kind: 'refused', problems: [{ file, reason: { code: 'import-failed' } }] }
}
