import type { ImportResult, Progress } from '#importers/importer.ts'
import type { GivenFile } from '#app/services.ts'

/** What the page tells the worker: which files to import. */
export type ToWorker = { files: readonly GivenFile[] }

/** What the worker answers with: how far it has come, and at last the result, or that a file could not be read at all. */
export type FromWorker = { progress: Progress } | { result: ImportResult } | { unreadable: string }

/** What is answered where the import itself failed at a file: a fault of the program, or no memory left. */
export function brokenOff(file: string): ImportResult {
  return { ok: false, problems: [{ file, reason: { code: 'import-failed' } }] }
}
