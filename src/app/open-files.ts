import { importInWorker } from '#app/open-in-worker.ts'
import { proofSheetOf } from '#app/open-proof.ts'
import { tellProblem } from '#app/open-problems.ts'
import type { GivenFile, Opened, Opening, OpenProblem } from '#app/services.ts'
import type { ImportedIssue } from '#importers/importer.ts'
import type { Problem } from '#importers/problem.ts'
import { replay } from '#issue/proof/apply-edit.ts'
import { openDoubts } from '#issue/proof/proof-sheet.ts'
import type { Issue } from '#issue/schema.ts'
import { LibraryError } from '#library/library.ts'
import type { OwnIssues } from '#library/own-issues.ts'
import { shelve } from '#library/whole-issue.ts'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'
import { issueAddress } from '#paths.ts'

/**
 * Reads files of the reader's own and keeps them on this device. Nothing is kept unless something of every file named
 * by itself could be read; of a package, the good part is.
 *
 * Rejects with the signal's reason when that is aborted; then nothing was kept.
 */
export async function openFiles(
  files: readonly GivenFile[],
  { language, progress, signal }: Opening,
  own: OwnIssues,
): Promise<Opened> {
  try {
    return await readAndKeep(files, { language, progress, signal }, own)
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    const messages = await loadMessages(chooseLanguage([language]))
    const { heading, reason } = messages.error.reasons[error.reason]
    return { ok: false, problems: [{ file: heading, text: reason }] }
  }
}

/** @throws LibraryError where this device keeps nothing, or what reads the files cannot be fetched */
async function readAndKeep(
  files: readonly GivenFile[],
  { language, progress, signal }: Opening,
  own: OwnIssues,
): Promise<Opened> {
  const tell = ({ file, reason }: Problem): OpenProblem => ({ file, text: tellProblem(reason, language) })
  const result = await importInWorker(files, { progress, signal })
  if ('unreadable' in result)
    return { ok: false, problems: [tell({ file: result.unreadable, reason: { code: 'unreadable-file' } })] }
  if (!result.ok) return { ok: false, problems: result.problems.map(tell) }
  const { issue, others = [], leftOut = [] } = result
  for (const imported of [result, ...others]) await keep(own, imported)
  return {
    ok: true,
    issue: keyOf(issue),
    page: issue.pages[0]?.label ?? '1',
    others: others.length,
    leftOut: leftOut.map(tell),
  }
}

/** An issue file is kept as it came, so that a later version may read what this one cannot; all else is proofread. */
async function keep(own: OwnIssues, imported: ImportedIssue): Promise<void> {
  const { issue, assets, asWritten } = imported
  const sheet = asWritten === undefined ? await proofSheetOf(imported) : undefined
  const key = keyOf(issue)
  // What a person corrected in an earlier import of the same source is corrected again.
  const corrections = sheet && (await own.corrections(sheet.digest))
  const corrected = sheet && corrections ? replay(sheet.original, corrections.edits).issue : issue
  const entry = {
    ...shelve(corrected, key),
    name: issue.publication.name,
    language: issue.language,
    opened: new Date().toISOString(),
    ...(sheet && { doubts: openDoubts(sheet, corrections?.seen ?? []).length }),
  }
  await own.keep(asWritten ?? corrected, entry, { pictures: assets, sheet })
}

function keyOf(issue: Issue): string {
  return `${issue.publication.id}-${issueAddress(issue)}`
}
