import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { compareIssues } from '../testing/compare-issues.ts'
import { importPlainText } from './import-plain-text.ts'

/**
 * The sample papers' page texts, read and held against their issues. Most of what differs is which of the
 * lines over a story is kicker, headline and deck, which plain text does not say; the numbers may only fall.
 */
describe.each([
  { folder: 'public/papers/lanchuan/2026-04-22', most: 125 },
  { folder: 'public/papers/tern-harbor-courier/2026-04-23', most: 195 },
])('the page texts of $folder', ({ folder, most }) => {
  const truth = parseIssueText(readFileSync(`${folder}/issue.json`, 'utf8'))
  const sources = existsSync(`${folder}/text`)
    ? readdirSync(`${folder}/text`).map((name) => ({
        name,
        bytes: new Uint8Array(readFileSync(`${folder}/text/${name}`)),
      }))
    : []
  const result = importPlainText(sources)

  test('are read as the same pages of the same issue', () => {
    if (!truth.ok || !result.ok) throw new Error('no issue')
    expect(result.issue.publication.name).toBe(truth.issue.publication.name)
    expect(result.issue.date).toBe(truth.issue.date)
    expect(result.issue.pages.length).toBe(truth.issue.pages.length)
  })

  test('tell nearly every piece apart', () => {
    if (!truth.ok || !result.ok) throw new Error('no issue')
    const differences = compareIssues(truth.issue, result.issue)
    const lost = differences.filter(({ what }) => what === 'the piece').length
    const pieces = truth.issue.pages.flatMap((page) => page.articles).length
    expect(lost).toBeLessThan(pieces * 0.05)
    expect(differences.length).toBeLessThanOrEqual(most)
  })
})
