import { tellFault, tellProblem } from '#app/open-problems.ts'
import type { Opened, OpenProblem } from '#app/services.ts'
import { decodeText } from '#importers/decode-text.ts'
import type { Source } from '#importers/importer.ts'
import { importPlainText } from '#importers/plain-text/import-plain-text.ts'
import { lostItems } from '#issue/fault.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import type { Issue } from '#issue/schema.ts'
import { LibraryError } from '#library/library.ts'
import type { OwnIssues } from '#library/own-issues.ts'
import { shelve } from '#library/whole-issue.ts'
import { chooseMessages } from '#messages/use-messages.ts'
import { issueAddress } from '#paths.ts'

/**
 * Reads files of the reader's own and keeps them on this device: each issue JSON is an issue, and all
 * texts together are the pages of one. Nothing is kept unless every file could be read.
 *
 * @param language tag of the interface, for the words of a refusal
 */
export async function openFiles(files: readonly File[], language: string, own: OwnIssues): Promise<Opened> {
  const sources: Source[] = []
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (bytes === undefined)
      return refuse([{ file: file.name, text: tellProblem({ code: 'undecodable' }, language) }])
    sources.push({ name: file.name, bytes: new Uint8Array(bytes) })
  }
  const issues = sources.filter(isJson)
  const texts = sources.filter((source) => !isJson(source))
  const opened: { value: unknown; issue: Issue }[] = []
  const problems: OpenProblem[] = []
  for (const source of issues) {
    const read = readIssue(source, language)
    if (typeof read === 'string') problems.push({ file: source.name, text: read })
    else opened.push(read)
  }
  if (texts.length > 0) {
    const result = importPlainText(texts)
    if (result.ok) opened.push({ value: result.issue, issue: result.issue })
    else
      for (const { file, reason } of result.problems)
        problems.push({ file, text: tellProblem(reason, language) })
  }
  const first = opened[0]
  if (problems.length > 0 || first === undefined) return refuse(problems)
  try {
    for (const { value, issue } of opened) await keep(own, value, issue)
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    const { heading, reason } = chooseMessages([language]).error.reasons[error.reason]
    return refuse([{ file: heading, text: reason }])
  }
  return { ok: true, issue: keyOf(first.issue), page: first.issue.pages[0]?.label ?? '1' }
}

function refuse(problems: readonly OpenProblem[]): Opened {
  return { ok: false, problems }
}

function isJson(source: Source): boolean {
  if (/\.json$/iu.test(source.name)) return true
  const start = source.bytes.subarray(0, 64)
  return /^\uFEFF?\s*\{/u.test(new TextDecoder().decode(start))
}

function readIssue(source: Source, language: string): { value: unknown; issue: Issue } | string {
  const decoded = decodeText(source.bytes)
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

async function keep(own: OwnIssues, value: unknown, issue: Issue): Promise<void> {
  await own.keep(value, {
    ...shelve(issue, keyOf(issue)),
    name: issue.publication.name,
    language: issue.language,
    opened: new Date().toISOString(),
  })
}

function keyOf(issue: Issue): string {
  return `${issue.publication.id}-${issueAddress(issue)}`
}
