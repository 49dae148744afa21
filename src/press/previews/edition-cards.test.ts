import { expect, test } from 'vitest'
import { editionCards } from '#press/previews/edition-cards.ts'
import { prepareEdition } from '#press/publishing/issue-edition.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'

test('A page, and a story, is known by its headline, else by its first words, else by its place', () => {
  const issue = sampleIssue({
    1: [piece('flood'), piece('note', { headline: undefined })],
    2: [],
    3: [piece('bare', { headline: undefined, body: [] })],
  })
  const plans = editionCards(prepareEdition({ file: 'issue.json', issue, faults: [] }))
  const shown = Object.fromEntries(
    plans.map(({ card, addresses }) => [addresses.at(-1)?.replace('/river/2026-05-15/', ''), card]),
  )
  expect(shown['1/']?.headline).toBe('flood 的标题')
  expect(shown['2/']?.headline).toBe('第2版')
  expect(shown['story/note/']).toMatchObject({ headline: '', text: expect.stringMatching(/^note 的正文/u) })
  expect(shown['story/bare/']?.headline).toBe('第3版')
  // The picture's words name the place once.
  expect(plans.find(({ addresses }) => addresses[0]?.endsWith('/bare/'))?.alt).toBe(
    '河声报 2026年5月15日 第3版',
  )
})
