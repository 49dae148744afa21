import { importInWorker } from '#app/open-in-worker.ts'
import { proofSheetOf } from '#app/open-proof.ts'
import { tellFault, tellProblem } from '#app/open-problems.ts'
import type { GivenFile, Opened, Opening, OpenProblem } from '#app/services.ts'
import { decodeText } from '#importers/decode-text.ts'
import { startsAsIiif } from '#importers/iiif/is-iiif.ts'
import type { Assets } from '#importers/importer.ts'
import type { Problem } from '#importers/problem.ts'
import { lostItems } from '#issue/fault.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { replay } from '#issue/proof/apply-edit.ts'
import { openDoubts, type ProofSheet } from '#issue/proof/proof-sheet.ts'
import type { Issue } from '#issue/schema.ts'
import { LibraryError } from '#library/library.ts'
import type { OwnIssues } from '#library/own-issues.ts'
import { shelve } from '#library/whole-issue.ts'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'
import { issueAddress } from '#paths.ts'

/** An issue as it will be kept: with what an older reader cannot read of it, its pictures, what it is proofread by. */
type Read = { value: unknown; issue: Issue; assets?: Assets; sheet?: ProofSheet }

/**
 * Reads files of the reader's own and keeps them on this device: each issue JSON is an issue, and all
 * else together is imported. Nothing is kept unless every file could be read; of a package, the good part is.
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
  const opened: Read[] = []
  const problems: OpenProblem[] = []
  const leftOut: OpenProblem[] = []
  const others: GivenFile[] = []
  for (const given of files) {
    const kind = await kindOf(given)
    if (kind === 'other') others.push(given)
    else if (kind === 'unreadable')
      problems.push(tell({ file: given.path, reason: { code: 'unreadable-file' } }))
    else {
      const read = await readIssue(given, language)
      if (typeof read === 'string') problems.push({ file: given.path, text: read })
      else opened.push(read)
    }
  }
  if (others.length > 0 && problems.length === 0) {
    const result = await importInWorker(others, { progress, signal })
    if ('unreadable' in result)
      problems.push(tell({ file: result.unreadable, reason: { code: 'unreadable-file' } }))
    else if (!result.ok) problems.push(...result.problems.map(tell))
    else {
      leftOut.push(...(result.leftOut ?? []).map(tell))
      for (const imported of [result, ...(result.others ?? [])]) {
        const { issue, assets } = imported
        opened.push({ value: issue, issue, assets, sheet: await proofSheetOf(imported) })
      }
    }
  }
  const first = opened[0]
  if (problems.length > 0 || first === undefined) return { ok: false, problems }
  for (const read of opened) await keep(own, read)
  return { ok: true, issue: keyOf(first.issue), page: first.issue.pages[0]?.label ?? '1', leftOut }
}

/** Whether a file is an issue in the format of this reader, by its beginning. */
async function kindOf({ file, path }: GivenFile): Promise<'issue' | 'other' | 'unreadable'> {
  try {
    const start = new TextDecoder().decode(await file.slice(0, 4096).arrayBuffer())
    const isJson = /\.json$/iu.test(path) || /^\uFEFF?\s*\{/u.test(start)
    return isJson && !startsAsIiif(start) ? 'issue' : 'other'
  } catch {
    return 'unreadable'
  }
}

async function readIssue({ file }: GivenFile, language: string): Promise<Read | string> {
  const decoded = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (!decoded.ok) return tellProblem(decoded.reason, language)
  const parsed = parseIssueText(decoded.text)
  if (!parsed.ok) return tellFault(parsed.fault, language)
  const lost = lostItems(parsed.faults)
  // What could not be read is kept as it came, so that a later version may read it.
  return {
    value: lost.size === 0 ? parsed.issue : JSON.parse(decoded.text.replace(/^\uFEFF/u, '')),
    issue: parsed.issue,
  }
}

async function keep(own: OwnIssues, { value, issue, assets, sheet }: Read): Promise<void> {
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
  await own.keep(corrected === issue ? value : corrected, entry, { pictures: assets, sheet })
}

function keyOf(issue: Issue): string {
  return `${issue.publication.id}-${issueAddress(issue)}`
}
