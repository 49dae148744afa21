import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import { importSources } from '../import-sources.ts'
import { packageOf } from '../testing/case-folders.ts'
import { expectWholeAccount } from '../testing/whole-account.ts'

const DATA = resolve(import.meta.dirname, '../../../../shared/data')

async function imported(name: string) {
  const result = await importSources(packageOf(resolve(DATA, name), name))
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  for (const { issue, report } of [result, ...(result.others ?? [])]) {
    expect(parseIssue(issue)).toMatchObject({ ok: true, faults: [] })
    expectWholeAccount(report, issue)
  }
  return result
}

test.skipIf(!existsSync(DATA))(
  'An article over parts of pages 2 and 5 is one story of two pieces',
  async () => {
    const { issue } = await imported('iiif-0025')
    expect(issue).toMatchObject({
      date: '1903-08-18',
      publication: { name: 'Bozner Zeitung' },
      language: 'de',
    })
    expect(issue.pages.map(({ label, image }) => [label, image?.width])).toEqual(
      ['1', '2', '3', '4', '5'].map((label) => [label, 1634]),
    )
    const { stories, jumps } = linkStories(issue)
    expect(stories.map(({ pieces }) => pieces)).toContainEqual(['p2-1', 'p5-1'])
    expect(jumps.map(({ outcome }) => outcome)).toEqual(['resolved', 'resolved'])
  },
)

test.skipIf(!existsSync(DATA))(
  'A title’s collection gives its two issues, their text from ALTO',
  async () => {
    const { issue, others, leftOut, report } = await imported('iiif-0068')
    expect([issue.date, ...(others ?? []).map((other) => other.issue.date)]).toEqual([
      '1925-02-16',
      '1925-03-13',
    ])
    expect([issue.publication.name, issue.language, leftOut]).toEqual(['Berliner Tageblatt', 'de', undefined])
    expect(report.files.map(({ file }) => file.split('/').at(-1))).toEqual([
      'newspaper_issue_1-alto_p1.xml',
      'newspaper_issue_1-alto_p2.xml',
    ])
    expect(issue.pages.flatMap(({ articles }) => articles).every(({ box }) => box !== undefined)).toBe(true)
  },
)
