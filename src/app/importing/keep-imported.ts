import type { KeptImport } from '#app/importing/worker-messages.ts'
import { proofSheetOf } from '#app/importing/proof-sheet-of.ts'
import type { ImportedIssue, ImportResult } from '#importers/importer.ts'
import type { Issue } from '#issue/schema.ts'
import { keepOwn, type Preparer, type ToKeep } from '#library/keep-own.ts'
import { issueAddress } from '#paths.ts'

/** Keeps all issues of an import on this device, ready to be read and proofread. */
export async function keepImported(
  imported: ImportResult & { ok: true },
  preparer: Preparer,
): Promise<KeptImport> {
  const { issue, others = [], leftOut = [] } = imported
  const toKeep: ToKeep[] = []
  for (const one of [imported, ...others]) toKeep.push(await kept(one))
  await keepOwn(toKeep, preparer)
  return { issue: keyOf(issue), page: issue.pages[0]?.label ?? '1', others: others.length, leftOut }
}

/** An issue file is kept as it came, so that a later version may read what this one cannot; all else is proofread. */
async function kept(imported: ImportedIssue): Promise<ToKeep> {
  const { issue, assets, asWritten } = imported
  return {
    key: keyOf(issue),
    issue,
    ...(assets && { pictures: assets }),
    ...(asWritten === undefined ? { sheet: await proofSheetOf(imported) } : { asWritten }),
  }
}

function keyOf(issue: Issue): string {
  return `${issue.publication.id}-${issueAddress(issue)}`
}
