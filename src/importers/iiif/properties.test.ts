import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIssue } from '#issue/parse-issue.ts'
import { importSources } from '../import-sources.ts'
import type { Source } from '../importer.ts'
import { describeProblem } from '../problem.ts'
import { expectWholeAccount } from '../testing/whole-account.ts'

const FOLDER = join(import.meta.dirname, 'fixtures/article-over-pages')
const FILES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.json') && file !== 'expected.json',
)

function sample(): Source[] {
  return FILES.map((file) => ({
    name: `paper/${file}`,
    within: 'paper',
    bytes: new Uint8Array(readFileSync(join(FOLDER, file))),
  }))
}

/** Damage as it happens: a stretch lost, twice, or overwritten; signs of JSON put in another's place. */
function damage(
  bytes: Uint8Array,
  at: number,
  length: number,
  kind: 'lost' | 'twice' | 'zeros' | 'signs',
): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const to = Math.min(bytes.length, from + length)
  const parts = [...bytes]
  if (kind === 'lost') parts.splice(from, to - from)
  else if (kind === 'twice') parts.splice(to, 0, ...parts.slice(from, to))
  else parts.fill(kind === 'zeros' ? 0 : 0x31, from, kind === 'zeros' ? to : from + 1)
  return Uint8Array.from(parts)
}

test('However a manifest or its notes are damaged, what comes of it is an issue that accounts for its text, or a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(FILES.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom('lost', 'twice', 'zeros', 'signs'),
      async (which, at, length, kind) => {
        const sources = sample().map((source, i) =>
          i === which ? { ...source, bytes: damage(source.bytes, at, length, kind) } : source,
        )
        const result = await importSources(sources)
        if (!result.ok) {
          expect(result.problems.map(describeProblem).join()).not.toContain('undefined')
          expect(result.problems.length).toBeGreaterThan(0)
          return
        }
        expect(parseIssue(JSON.parse(JSON.stringify(result.issue)))).toMatchObject({ ok: true, faults: [] })
        expectWholeAccount(result.report, result.issue)
      },
    ),
    { numRuns: 60 },
  )
})
