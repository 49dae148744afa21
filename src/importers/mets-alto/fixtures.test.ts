import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importSources } from '../import-sources.ts'
import type { Source } from '../importer.ts'
import { expectWholeAccount } from '../testing/whole-account.ts'

const FIXTURES = join(import.meta.dirname, 'fixtures')

/** Every file of a case but what is expected of it. */
function sourcesOf(name: string): Source[] {
  const folder = join(FIXTURES, name)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file !== 'expected.json' && statSync(join(folder, file)).isFile())
    .toSorted()
    .map((file) => ({
      name: `${name}/${file}`,
      within: name,
      bytes: new Uint8Array(readFileSync(join(folder, file))),
    }))
}

describe.each(readdirSync(FIXTURES))('%s', (name) => {
  test('gives the issue that is expected, and accounts for every character', async () => {
    const result = await importSources(sourcesOf(name))
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const { issue, report, leftOut = [] } = result
    const outcome = {
      issue,
      doubts: report.doubts.map(({ reason }) => reason.code),
      leftOut: leftOut.map(({ file, reason }) => `${file}: ${reason.code}`),
    }
    await expect(`${JSON.stringify(outcome, null, 2)}\n`).toMatchFileSnapshot(
      join(FIXTURES, name, 'expected.json'),
    )
    expectWholeAccount(report, issue)
  })
})
