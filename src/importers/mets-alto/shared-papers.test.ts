import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { parseIssue } from '#issue/parse-issue.ts'
import { importSources } from '../import-sources.ts'
import { packageOf } from '../testing/case-folders.ts'
import { expectWholeAccount } from '../testing/whole-account.ts'

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/bnl-1858')

test.skipIf(!existsSync(FOLDER))(
  'The reference paper is whole: pages, articles, boxes, chains over pages, every character',
  async () => {
    const result = await importSources(packageOf(FOLDER, 'bnl-1858'))
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const { issue, report, leftOut } = result
    expect(leftOut).toBeUndefined()
    expect(parseIssue(issue)).toMatchObject({ ok: true, faults: [] })
    expect([issue.date, issue.number, issue.pages.map(({ label }) => label)]).toEqual([
      '1858-07-10',
      '161',
      ['1', '2', '3', '4'],
    ])
    const pieces = issue.pages.flatMap((page) => page.articles)
    expect(pieces.every(({ box }) => box !== undefined)).toBe(true)
    // 17 articles, one section with a text of its own, four advertisements; four articles run over two pages.
    const { stories, jumps } = linkStories(issue)
    expect([pieces.length, stories.length]).toEqual([26, 22])
    expect(stories.map((story) => story.pieces.length).filter((length) => length > 1)).toEqual([2, 2, 2, 2])
    expect(jumps.filter(({ outcome }) => outcome !== 'resolved')).toEqual([])
    expectWholeAccount(report, issue)
    const dropped = report.files.flatMap(({ ranges }) => ranges.filter((range) => 'dropped' in range))
    expect(new Set(dropped.map((range) => 'dropped' in range && range.dropped.code))).toEqual(
      new Set(['furniture', 'blank', 'hyphen']),
    )
  },
)
