import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import type { Article, Issue } from '#issue/schema.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { cpuTime } from '#issue/testing/cpu-time.ts'

test('any issue: each piece in one story, each `to` a piece, each join seen from both ends', () => {
  const label = fc.constantFrom('1', '2', '3', '03', '?', '')
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'nobody')
  const jump = fc.record({ mark: fc.string(), page: label, to: id }, { requiredKeys: ['mark', 'page'] })
  const paragraph = fc.record({ type: fc.constant('paragraph' as const), text: fc.string() })
  const article = fc.record(
    {
      id,
      headline: fc.string(),
      body: fc.array(paragraph, { maxLength: 2 }),
      continuesOn: jump,
      continuedFrom: jump,
    },
    { requiredKeys: ['id', 'body'] },
  )
  fc.assert(
    fc.property(
      fc.uniqueArray(article, { selector: (one) => one.id, maxLength: 6 }),
      fc.nat(3),
      (articles, cut) => {
        const pages = [articles.slice(0, cut), articles.slice(cut)].map((on, n) => ({
          label: String(n + 1),
          articles: on,
        }))
        const linking = linkStories({ ...issueWith('x@1'), pages })
        expect(linking.stories.flatMap(({ pieces }) => pieces).toSorted()).toEqual(
          articles.map((one) => one.id).toSorted(),
        )
        for (const one of linking.jumps.filter(({ to }) => to !== undefined)) {
          const back = linking.jumps.find(
            ({ from, direction }) => from === one.to && direction !== one.direction,
          )
          expect(back).toMatchObject({ to: one.from, outcome: one.outcome, confidence: one.confidence })
        }
      },
    ),
    { numRuns: 250 },
  )
})

test.each([
  ['a chain', 'one page', 'given'],
  ['a loop', 'one page', 'given'],
  ['a loop', 'one page', 'to be found'],
  ['a chain', 'pages of their own', 'to be found'],
  ['a loop', 'pages of their own', 'given'],
])(
  '%s of 5,000 pieces on %s, its joins %s, takes ten times as long as one of 500',
  (shape, where, joins) => {
    const pieces = (count: number): Issue => {
      const place = (n: number): string => (where === 'one page' ? '1' : String(n + 1))
      const jump = (n: number) => ({ mark: 'x', page: place(n), ...(joins === 'given' && { to: `p${n}` }) })
      const all = Array.from({ length: count }, (_, n): Article => {
        const next = shape === 'a loop' ? (n + 1) % count : n + 1
        return {
          id: `p${n}`,
          body: [{ type: 'paragraph', text: `piece ${n} of it` }],
          ...(next < count && { continuesOn: jump(next) }),
        }
      })
      const pages = where === 'one page' ? [all] : all.map((piece) => [piece])
      return {
        ...issueWith('x@1'),
        pages: pages.map((articles, n) => ({ label: String(n + 1), articles })),
      }
    }
    const [small, large] = [pieces(500), pieces(5_000)]
    let linked = linkStories(small)
    const once = Math.max(
      5,
      cpuTime(() => linkStories(small)),
    )
    const tenfold = cpuTime(() => {
      linked = linkStories(large)
    }, 1)
    // Forty: far above ten and far below the hundred of a square.
    expect(tenfold).toBeLessThan(40 * once)
    if (joins === 'given') expect(linked.stories).toHaveLength(1)
    else expect(linked.stories.flatMap((story) => story.pieces)).toHaveLength(5_000)
  },
  120_000,
)
