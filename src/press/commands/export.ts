import type { CommandLine } from '#press/arguments.ts'
import { siteSettings } from '#press/commands/publish.ts'
import { writeBook } from '#press/exports/epub/book.ts'
import { writeManifest } from '#press/exports/iiif/manifest.ts'
import { givenPath } from '#press/given-path.ts'
import { frontPreview } from '#press/previews/stage-previews.ts'
import { Problem, UsageError } from '#press/problem.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'
import { say } from '#press/terminal.ts'
import { type Output, writeWhole } from '#press/write-whole.ts'

/** `jumpline export`: one issue as a book, as a IIIF manifest, or both; all the files asked for or none. */
export async function exportIssue(line: CommandLine): Promise<0> {
  const [file, ...others] = line.files
  const [epub, iiif] = [line.value('epub'), line.value('iiif')]
  if (file === undefined || others.length > 0) throw new UsageError('name one issue file')
  if (epub === undefined && iiif === undefined)
    throw new UsageError('name the file to write with --epub FILE or --iiif FILE')
  refuseOverwritten(file, [epub, iiif])
  const settings = siteSettings(process.env)
  const [edition] = prepareEditions([file])
  if (edition === undefined) return 0
  const outputs: Output[] = []
  if (epub !== undefined)
    outputs.push({ path: givenPath(epub), content: await writeBook(edition, await frontPreview(edition)) })
  if (iiif !== undefined) outputs.push({ path: givenPath(iiif), content: writeManifest(edition, settings) })
  writeWhole(outputs)
  for (const written of [epub, iiif]) if (written !== undefined) say(written)
  return 0
}

/** Two outputs in one file, or the issue itself written over. */
function refuseOverwritten(file: string, outputs: readonly (string | undefined)[]): void {
  const taken = new Set([givenPath(file)])
  for (const output of outputs) {
    if (output === undefined) continue
    const path = givenPath(output)
    if (taken.has(path)) throw new Problem(output, 'is named twice; write to another file')
    taken.add(path)
  }
}
