import { describeProblem } from '#importers/problem.ts'
import type { Issue } from '#issue/schema.ts'
import type { Report } from '#importers/report.ts'
import type { CommandLine } from '#press/arguments.ts'
import { describeDoubt } from '#press/describe-doubt.ts'
import { givenPath } from '#press/given-path.ts'
import { importSources } from '#press/import-sources.ts'
import { Problem, Problems, UsageError } from '#press/problem.ts'
import { readInput } from '#press/read-input.ts'
import { say, warn } from '#press/terminal.ts'
import { writeWhole } from '#press/write-whole.ts'

/** `jumpline import`: page texts to an issue and its report, both written or neither. */
export async function importFiles(line: CommandLine): Promise<0> {
  const output = line.value('output')
  if (line.files.length === 0) throw new UsageError('name at least one file to import')
  if (output === undefined) throw new UsageError('name the issue to write with -o issue.json')
  const path = givenPath(output)
  const reportPath = path.replace(/(?:\.json)?$/iu, '.report.json')
  refuseOverwritten(line.files, [path, reportPath])
  const { issue, report } = await importPages(line.files, {
    paper: line.value('paper'),
    date: line.value('date'),
  })
  writeWhole([
    { path, content: `${JSON.stringify(issue, null, 2)}\n` },
    { path: reportPath, content: `${JSON.stringify(report, null, 1)}\n` },
  ])
  for (const doubt of report.doubts) warn(describeDoubt(doubt))
  say(`${output}: ${issue.publication.name} ${issue.date}, pages ${labelsOf(issue)}`)
  return 0
}

/**
 * Reads and imports page texts named on the command line.
 *
 * @throws Problems with every reason why there is no issue
 */
export async function importPages(
  files: readonly string[],
  options: { paper?: string; date?: string } = {},
): Promise<{ issue: Issue; report: Report }> {
  const sources = files.map((file) => ({ name: file, bytes: readInput(file) }))
  const result = await importSources(sources, options)
  if (!result.ok)
    throw new Problems(result.problems.map((problem) => describeProblem(problem).replace(/^: /u, '')))
  return result
}

/** An output that is also an input would be read half-replaced on the next run. */
function refuseOverwritten(files: readonly string[], outputs: readonly string[]): void {
  for (const file of files) {
    if (outputs.includes(givenPath(file)))
      throw new Problem(file, 'is to be read and written at once; write to another file')
  }
}

function labelsOf(issue: Issue): string {
  return issue.pages.map((page) => page.label).join(', ')
}
