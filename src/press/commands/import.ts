import { basename, dirname, join } from 'node:path'
import { type ImportedIssue, type ImportOptions } from '#importers/importer.ts'
import { importSources } from '#importers/import-sources.ts'
import { optionProblem } from '#importers/option-problem.ts'
import { placeAssets } from '#importers/place-assets.ts'
import { describeProblem, isKeptInPart, type Problem as ImportProblem } from '#importers/problem.ts'
import { describeFault, type Fault } from '#issue/fault.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import type { Issue } from '#issue/schema.ts'
import { withSureLinks } from '#issue/with-sure-links.ts'
import { issueAddress } from '#paths.ts'
import type { CommandLine } from '#press/arguments.ts'
import { describeDoubt } from '#press/describe-doubt.ts'
import { givenPath, shownPath } from '#press/given-path.ts'
import { givenSources } from '#press/given-sources.ts'
import { alikeIn, readExample } from '#press/like-issue.ts'
import { pdfEquipment } from '#press/pdf-equipment.ts'
import { Problem, Problems, UsageError } from '#press/problem.ts'
import { progressLine, say, warn } from '#press/terminal.ts'
import { type Output, writeWhole } from '#press/write-whole.ts'

/** `jumpline import`: source files to an issue with its report and pictures, all written or nothing. */
export async function importFiles(line: CommandLine): Promise<0> {
  const output = line.value('output')
  if (line.files.length === 0) throw new UsageError('name at least one file to import')
  if (output === undefined) throw new UsageError('name the issue to write with -o issue.json')
  const options = { paper: line.value('paper'), date: line.value('date') }
  if (options.paper !== undefined && line.value('like') !== undefined)
    throw new UsageError('--like names the paper, and so does --paper: give one of them')
  const wrong = optionProblem(options)
  if (wrong !== undefined) throw new UsageError(toLine(wrong).replace(/\.$/u, ''))
  const like = line.value('like')
  const example = like === undefined ? undefined : readExample(like)
  const imported = await importGiven(line.files, options)
  const issues = example === undefined ? imported.issues : alikeIn(imported.issues, example)
  const places = placesOf(output, issues)
  const written = issues.map((one, at) => ({ ...one, ...outputsOf(one, places[at] ?? output) }))
  refuseOverwritten(
    line.files,
    written.flatMap(({ outputs }) => outputs),
  )
  writeWhole(written.flatMap(({ outputs }) => outputs))
  for (const problem of imported.leftOut)
    warn(`warning: ${toLine(problem)}${isKeptInPart(problem) ? '' : ' It is left out.'}`)
  for (const one of issues) {
    for (const fault of faultsOf(one))
      warn(`warning: ${one.report.files[0]?.file ?? ''}: ${describeFault(fault)}`)
    const texts = textsOf(one)
    for (const doubt of one.report.doubts) warn(describeDoubt(doubt, texts.get(doubt.file)))
  }
  for (const { path, issue, report } of written)
    say(
      `${shownPath(path)}: ${issue.publication.name} ${issue.date}, pages ${labelsOf(issue)}${absentOf(issue, report)}`,
    )
  return 0
}

/** Issues made of files, the first of them first, and what of their packages was left out. */
type ImportedFiles = { issues: ImportedIssue[]; leftOut: ImportProblem[] }

/**
 * Reads and imports what is named on the command line: files, archives, folders.
 *
 * @throws Problems with every reason why there is no issue
 */
export async function importGiven(
  files: readonly string[],
  options: ImportOptions = {},
): Promise<ImportedFiles> {
  const bar = progressLine('import')
  const equipment = await pdfEquipment()
  const result = await importSources(givenSources(files), { ...options, equipment, progress: bar.tell })
  bar.end()
  if (!result.ok) throw new Problems(result.problems.map(toLine))
  const { issue, report, texts, assets, asWritten, others = [], leftOut = [] } = result
  return { issues: [{ issue, report, texts, assets, asWritten }, ...others], leftOut }
}

/** The texts of page texts by their files: in these a person finds a line. */
function textsOf({ report, texts = [] }: ImportedIssue): ReadonlyMap<string, string> {
  return new Map(
    report.files.flatMap(({ file, transcript }, at): [string, string][] => {
      const text = texts[at]
      return transcript !== undefined || text === undefined ? [] : [[file, text]]
    }),
  )
}

/**
 * The first issue goes where the person said; others that the files hold lie beside it, named by their day, and by their
 * paper too where two are of one day.
 */
function placesOf(output: string, issues: readonly ImportedIssue[]): string[] {
  const path = givenPath(output)
  const days = issues.map(({ issue }) => issueAddress(issue))
  return issues.map(({ issue }, at) => {
    if (at === 0) return path
    const day = days[at] ?? ''
    const isOnly = days.slice(1).filter((other) => other === day).length === 1
    return path.replace(/(?:\.json)?$/iu, `-${isOnly ? '' : `${issue.publication.id}-`}${day}.json`)
  })
}

/** An issue, its report and, in a folder named after it, its pictures. */
export function outputsOf(imported: ImportedIssue, path: string): { path: string; outputs: Output[] } {
  const stem = path.replace(/(?:\.json)?$/iu, '')
  const folder = encodeURIComponent(`${basename(stem)}.files`)
  const { issue, assets } = placeAssets(imported, folder)
  return {
    path,
    outputs: [
      ...[...assets].map(([place, content]) => ({
        path: join(dirname(path), decodeURIComponent(place)),
        content,
      })),
      { path, content: `${textOf(imported, issue, folder)}\n` },
      { path: `${stem}.report.json`, content: `${JSON.stringify(imported.report, null, 1)}\n` },
    ],
  }
}

/** The issue as JSON, its sure jumps named; one whose file cannot be read whole goes on as it came, so that nothing is lost. */
function textOf({ asWritten, assets, ...imported }: ImportedIssue, placed: Issue, folder: string): string {
  if (faultsOf({ asWritten, ...imported }).length === 0) return JSON.stringify(withSureLinks(placed), null, 2)
  const moved = (key: string, value: unknown) =>
    key === 'src' && typeof value === 'string' && assets?.has(value) ? `${folder}/${value}` : value
  return JSON.stringify(asWritten, moved, 2)
}

/** What a reader will leave out of an issue that came as a file of its own format. */
function faultsOf({ asWritten }: ImportedIssue): Fault[] {
  if (asWritten === undefined) return []
  const parsed = parseIssue(asWritten)
  return parsed.ok ? parsed.faults : [parsed.fault]
}

/** An output that is also an input would be read half-replaced on the next run. */
function refuseOverwritten(files: readonly string[], outputs: readonly Output[]): void {
  const written = new Set(outputs.map(({ path }) => path))
  for (const file of files) {
    if (written.has(givenPath(file)))
      throw new Problem(file, 'is to be read and written at once; write to another file')
  }
}

/** A problem as one line; one that is of no file in particular has only its reason. */
function toLine(problem: ImportProblem): string {
  return describeProblem(problem).replace(/^: /u, '')
}

/** Pages that the source names and that are not in the issue. */
function absentOf({ pages }: Issue, { leftOut = [] }: ImportedIssue['report']): string {
  const absent = leftOut.flatMap(({ page }) =>
    page === undefined || pages.some(({ label }) => label === page) ? [] : [page],
  )
  return absent.length === 0 ? '' : `; absent: ${[...new Set(absent)].join(', ')}`
}

function labelsOf(issue: Issue): string {
  return issue.pages.map((page) => page.label).join(', ')
}
