import { browserEquipment } from '#app/open-equipment.ts'
import { tellFault, tellProblem } from '#app/open-problems.ts'
import type { GivenFile, Opened, OpenProblem } from '#app/services.ts'
import { decodeText } from '#importers/decode-text.ts'
import { importSources } from '#importers/import-sources.ts'
import type { Assets, Source } from '#importers/importer.ts'
import { lostItems } from '#issue/fault.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import type { Issue } from '#issue/schema.ts'
import { LibraryError } from '#library/library.ts'
import type { OwnIssues } from '#library/own-issues.ts'
import { shelve } from '#library/whole-issue.ts'
import { chooseLanguage, loadMessages } from '#messages/languages.ts'
import { issueAddress } from '#paths.ts'

/**
 * Reads files of the reader's own and keeps them on this device: each issue JSON is an issue, and all
 * else together is imported. Nothing is kept unless every file could be read.
 *
 * @param language tag of the interface, for the words of a refusal
 */
export async function openFiles(
  files: readonly GivenFile[],
  language: string,
  own: OwnIssues,
): Promise<Opened> {
  const sources: Source[] = []
  for (const { file, path } of files) {
    const bytes = await file.arrayBuffer().catch(() => undefined)
    const within = path.includes('/') ? path.slice(0, path.indexOf('/')) : undefined
    if (bytes === undefined)
      return refuse([{ file: path, text: tellProblem({ code: 'undecodable' }, language) }])
    sources.push({ name: path, bytes: new Uint8Array(bytes), ...(within !== undefined && { within }) })
  }
  const issues = sources.filter(isJson)
  const others = sources.filter((source) => !isJson(source))
  const opened: { value: unknown; issue: Issue; assets?: Assets }[] = []
  const problems: OpenProblem[] = []
  for (const source of issues) {
    const read = readIssue(source, language)
    if (typeof read === 'string') problems.push({ file: source.name, text: read })
    else opened.push(read)
  }
  if (others.length > 0) {
    const result = await importSources(others, { equipment: browserEquipment() })
    if (result.ok)
      for (const { issue, assets } of [result, ...(result.others ?? [])])
        opened.push({ value: issue, issue, assets })
    else
      for (const { file, reason } of result.problems)
        problems.push({ file, text: tellProblem(reason, language) })
  }
  const first = opened[0]
  if (problems.length > 0 || first === undefined) return refuse(problems)
  try {
    for (const { value, issue, assets } of opened) await keep(own, { value, issue, assets })
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error
    const messages = await loadMessages(chooseLanguage([language]))
    const { heading, reason } = messages.error.reasons[error.reason]
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

async function keep(
  own: OwnIssues,
  { value, issue, assets }: { value: unknown; issue: Issue; assets?: Assets },
): Promise<void> {
  const entry = {
    ...shelve(issue, keyOf(issue)),
    name: issue.publication.name,
    language: issue.language,
    opened: new Date().toISOString(),
  }
  await own.keep(value, entry, assets)
}

function keyOf(issue: Issue): string {
  return `${issue.publication.id}-${issueAddress(issue)}`
}
