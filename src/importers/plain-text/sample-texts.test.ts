import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import { compareIssues } from '../testing/compare-issues.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'

/** Something that a page's text does not say, and why. */
type Listed = { piece: string; what: string; reason: string }

/**
 * The sample papers' page texts, read and held against their issues. What the texts cannot say is listed beside them in
 * `differences.json`, each with its reason; a difference that is not listed fails the test, and so does a listed one
 * that is no more. What no page's text can ever say is left out by `compareIssues`, where the reasons stand.
 */
describe.each(['public/papers/lanchuan/2026-04-22', 'public/papers/tern-harbor-courier/2026-04-23'])(
  'the page texts of %s',
  (folder) => {
    const truth = parseIssueText(readFileSync(`${folder}/issue.json`, 'utf8'))
    const listed = JSON.parse(readFileSync(`${folder}/text/differences.json`, 'utf8')) as Listed[]
    const sources = readdirSync(`${folder}/text`)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/text/${name}`)) }))
    const result = importPlainText(sources)

    test('are read as the issue, but for what is listed', () => {
      if (!truth.ok || !result.ok) throw new Error('no issue')
      const found = compareIssues(truth.issue, result.issue).map(({ piece, what }) => `${piece}: ${what}`)
      expect(found.toSorted()).toEqual(listed.map(({ piece, what }) => `${piece}: ${what}`).toSorted())
    })

    test('leave few things unsaid, each for a reason', () => {
      expect(listed.length).toBeLessThanOrEqual(6)
      expect(listed.filter(({ reason }) => reason.length < 20)).toEqual([])
    })

    test('are accounted for to the last character', () => {
      if (!result.ok) throw new Error('no issue')
      expect(accountOf(result, sources)).toEqual([])
    })
  },
)
