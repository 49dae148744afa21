import type { KeptImport } from '#app/importing/worker-messages.ts'
import { proofSheetOf } from '#app/importing/proof-sheet-of.ts'
import type { ImportedIssue } from '#importers/importer.ts'
import type { Problem } from '#importers/problem.ts'
import type { Issue } from '#issue/schema.ts'
import { keepOwn, type Preparer, type ToKeep } from '#library/keep-own.ts'
import { writeSheet } from '#library/own-proofs.ts'
import { issueAddress } from '#paths.ts'

/**
 * Keeps all issues of an import on this device, ready to be read and proofread.
 *
 * @param issues taken out of the list one by one: the account of a long text is as large as the rest, and is let go
 *   before the issue is set for reading
 */
export async function keepImported(
  issues: ImportedIssue[],
  leftOut: readonly Problem[],
  preparer: Preparer,
): Promise<KeptImport> {
  const toKeep: ToKeep[] = []
  for (let one = issues.shift(); one; one = issues.shift()) toKeep.push(await kept(one))
  const [first, ...others] = toKeep
  if (!first) throw new RangeError('an import that went well has an issue')
  await keepOwn(toKeep, preparer)
  return { issue: first.key, page: first.issue.pages[0]?.label ?? '1', others: others.length, leftOut }
}

/** An issue file is kept as it came, so that a later version may read what this one cannot; all else is proofread. */
async function kept(imported: ImportedIssue): Promise<ToKeep> {
  const { issue, assets, asWritten } = imported
  const about = { key: keyOf(issue), issue, ...(assets && { pictures: assets }) }
  if (asWritten !== undefined) return { ...about, asWritten }
  const sheet = await proofSheetOf(imported)
  return { ...about, proof: { digest: sheet.digest, doubts: sheet.doubts, sheet: writeSheet(sheet) } }
}

function keyOf(issue: Issue): string {
  return `${issue.publication.id}-${issueAddress(issue)}`
}
