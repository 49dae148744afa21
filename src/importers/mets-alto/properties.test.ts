import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIssue } from '#issue/parse-issue.ts'
import { linkStories } from '#issue/link-stories.ts'
import { importSources } from '../import-sources.ts'
import type { Source } from '../importer.ts'
import { expectWholeAccount } from '../testing/whole-account.ts'

const FILES = ['mets.xml', 'alto/page1.xml', 'alto/page2.xml']

function sample(): Source[] {
  return FILES.map((file) => ({
    name: `paper/${file}`,
    within: 'paper',
    bytes: new Uint8Array(readFileSync(join(import.meta.dirname, 'fixtures/structured', file))),
  }))
}

/** Damage as it happens: bytes overwritten, a stretch lost, a stretch twice. */
function damage(bytes: Uint8Array, at: number, length: number, kind: 'lost' | 'twice' | 'zeros'): Uint8Array {
  const from = Math.floor(at * bytes.length)
  const to = Math.min(bytes.length, from + length)
  const parts = [...bytes]
  if (kind === 'lost') parts.splice(from, to - from)
  else if (kind === 'twice') parts.splice(to, 0, ...parts.slice(from, to))
  else parts.fill(0x78, from, to)
  return Uint8Array.from(parts)
}

test('However a package is damaged, what comes of it is an issue that accounts for its text, or problems', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(FILES.length - 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom('lost', 'twice', 'zeros'),
      async (which, at, length, kind) => {
        const sources = sample().map((source, i) =>
          i === which ? { ...source, bytes: damage(source.bytes, at, length, kind) } : source,
        )
        const result = await importSources(sources)
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0)
          return
        }
        const parsed = parseIssue(JSON.parse(JSON.stringify(result.issue)))
        expect(parsed).toMatchObject({ ok: true, faults: [] })
        expectWholeAccount(result.report, result.issue)
        linkStories(result.issue)
      },
    ),
    { numRuns: 60 },
  )
})

test('Files in any order, under any folder, give the same issue', async () => {
  const straight = await importSources(sample())
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(sample(), { minLength: FILES.length }), async (shuffled) => {
      const moved = shuffled.map((source) => ({ ...source, name: `C:\\scans\\${source.name}` }))
      const result = await importSources(moved)
      if (!result.ok || !straight.ok) throw new Error('refused')
      expect(result.issue).toEqual(straight.issue)
    }),
    { numRuns: 6 },
  )
})

test('An import is followed page by page, and stops when it is told to', async () => {
  const told: string[] = []
  await importSources(sample(), { progress: ({ done, total }) => told.push(`${done}/${total}`) })
  expect(told).toEqual(['1/2', '2/2'])
  const stop = new AbortController()
  const stopped = importSources(sample(), { signal: stop.signal, progress: () => stop.abort() })
  await expect(stopped).rejects.toThrow('abort')
})

test('A METS file that only names others is passed over beside them, and refused where it is all', async () => {
  const year = {
    name: 'paper/1902.xml',
    within: 'paper',
    bytes: new TextEncoder().encode(
      '<mets><structMap><div TYPE="year"><mptr href="mets.xml"/></div></structMap></mets>',
    ),
  }
  const beside = await importSources([year, ...sample()])
  expect(beside).toMatchObject({ ok: true })
  expect(beside.ok && beside.leftOut).toBeUndefined()
  expect(await importSources([year])).toEqual({
    ok: false,
    problems: [{ file: 'paper/1902.xml', reason: { code: 'no-text', found: 'alto' } }],
  })
})
