import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { parseIssue } from '#issue/parse-issue.ts'
import type { ImportOptions, Source } from '../importer.ts'
import { describeProblem } from '../problem.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'

/**
 * A case is a folder: page texts, `expected.json`, and `options.json` where the import needs any.
 * A new case is written by `WRITE_EXPECTED=1 npx vitest run src/importers/plain-text/fixtures.test.ts`, then read by a person.
 */
const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))

function sourcesOf(name: string): Source[] {
  return readdirSync(`${folder}${name}`)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(`${folder}${name}/${file}`)) }))
}

function optionsOf(name: string): ImportOptions {
  const file = `${folder}${name}/options.json`
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ImportOptions) : {}
}

describe.each(readdirSync(folder))('%s', (name) => {
  const sources = sourcesOf(name)
  const result = importPlainText(sources, optionsOf(name))

  test('is read as expected', () => {
    const actual = result.ok
      ? { issue: result.issue, dropped: droppedTexts(sources, result.report.files) }
      : { problems: result.problems.map(describeProblem) }
    const file = `${folder}${name}/expected.json`
    if (!existsSync(file) && process.env['WRITE_EXPECTED'])
      writeFileSync(file, `${JSON.stringify(actual, null, 1)}\n`)
    expect(actual).toEqual(JSON.parse(readFileSync(file, 'utf8')))
  })

  test('every character is accounted for, and nothing is invented', () => {
    if (!result.ok) return
    expect(accountOf(result, sources)).toEqual([])
    expect(parseIssue(JSON.parse(JSON.stringify(result.issue)))).toMatchObject({ ok: true, faults: [] })
  })
})

/** What was dropped for more than being blank: `duplicate: …`. */
function droppedTexts(
  sources: Source[],
  files: { file: string; ranges: { start: number; end: number }[] }[],
): string[] {
  return files.flatMap(({ file, ranges }) => {
    const text = new TextDecoder().decode(sources.find((source) => source.name === file)?.bytes)
    return ranges.flatMap((range) => {
      if (!('dropped' in range)) return []
      const dropped = range.dropped as { code: string; what?: string }
      if (dropped.code === 'blank') return []
      return [`${dropped.what ?? dropped.code}: ${text.slice(range.start, range.end)}`]
    })
  })
}
