import { describe, expect, test } from 'vitest'
import { readPieces } from '#issue/linking/pieces.ts'
import { pairWeigher } from '#issue/linking/weigh.ts'
import type { Article, Issue } from '#issue/schema.ts'
import { issueWith } from '#issue/testing/issue-with.ts'

/** The evidence of one kind for a pair, by the beginning of its name; 0 where there is none. */
function weight(issue: Issue, head: string, tail: string, kind: string): number {
  const pieces = readPieces(issue)
  const [one, other] = [pieces.byId.get(head), pieces.byId.get(tail)]
  if (!one || !other) throw new Error('no such piece')
  const { evidence } = pairWeigher(pieces)({ head: one, tail: other, choices: 3 })
  return evidence.filter((found) => found.kind.startsWith(kind)).reduce((sum, found) => sum + found.weight, 0)
}

const others = ['arts@3', 'sports@3', 'storm@2', 'market@2', 'opera@4', 'school@4']
const paper = (fields: Record<string, Partial<Article>>): Issue =>
  issueWith('talks@1 > rest@3', ...others, fields)
const said = (text: string): Pick<Article, 'body'> => ({ body: [{ type: 'paragraph', text }] })

describe('marks', () => {
  test('that agree say more than one alone, and that more than two that disagree', () => {
    const page = (label: string) => ({ mark: label, page: label })
    const both = weight(paper({}), 'talks', 'rest', 'marks')
    const one = weight(paper({ rest: { continuedFrom: undefined } }), 'talks', 'rest', 'marks')
    const against = weight(paper({ rest: { continuedFrom: page('2') } }), 'talks', 'rest', 'marks')
    expect(both).toBeGreaterThan(one)
    expect(one).toBeGreaterThan(against)
  })

  test('that are missing say less in a paper that seldom prints them', () => {
    const bare = (count: number) => Array.from({ length: count }, (_, n) => `a${n}@1 -> b${n}@3`)
    const seldom = issueWith('talks@1 -> rest@3', ...bare(9))
    const always = issueWith('talks@1 -> rest@3', ...bare(9).map((story) => story.replace('->', '>')))
    expect(weight(seldom, 'talks', 'rest', 'marks')).toBeGreaterThan(weight(always, 'talks', 'rest', 'marks'))
  })
})

describe('headlines', () => {
  const headlines = (head: string, tail: string) =>
    weight(paper({ talks: { headline: head }, rest: { headline: tail } }), 'talks', 'rest', 'headline')

  test.each([
    ['两国元首举行会谈', '两国元首举行会谈'],
    ['两国元首举行会谈', '元首举行会谈'],
    ['两国元首举行会谈', '两国元首会谈（续）'],
    ['Board backs $2.6 million breakwater repair', 'Breakwater repair'],
    ['Town budget goes to voters', 'BUDGET GOES TO VOTERS'],
  ])('%s | %s speaks for the pair', (head, tail) => expect(headlines(head, tail)).toBeGreaterThan(1.5))

  test.each([
    ['两国元首举行会谈', '老旧小区年内改造'],
    ['Board backs breakwater repair', 'Ferry to call at Saltmarsh this summer'],
  ])('%s | %s speaks against it', (head, tail) => expect(headlines(head, tail)).toBeLessThan(-2))

  test('that stand over many pieces prove little', () => {
    const brief = { headline: '简讯' }
    const standing = paper({
      talks: brief,
      rest: brief,
      arts: brief,
      sports: brief,
      storm: brief,
      market: brief,
    })
    expect(weight(standing, 'talks', 'rest', 'headline')).toBeLessThan(1.5)
  })
})

test('a name that only two pieces share says more than words that all share', () => {
  const talks = said('The council heard Ottoline Farrow of Quillmarsh on the plan before it adjourned for')
  const named = paper({
    talks,
    rest: said('the night. Farrow left for Quillmarsh on the plan of the council.'),
  })
  const unnamed = paper({
    talks,
    rest: said('the night. Nobody there spoke again on the plan of the council.'),
  })
  const [yes, no] = [weight(named, 'talks', 'rest', 'shared'), weight(unnamed, 'talks', 'rest', 'shared')]
  expect(yes).toBeGreaterThan(no + 0.5)
})

describe('a beginning of its own speaks against a tail', () => {
  test.each<[string, Partial<Article>]>([
    ['a dateline', { dateline: { text: 'ROME, May 8 —' } }],
    ['a dateline in the text', said('新华社莫斯科5月8日电 当地时间5月8日')],
    ['another byline', { byline: ['Somebody Else'] }],
    ['being an advertisement', { kind: 'advertisement' }],
  ])('%s', (_, fields) => {
    const total = (issue: Issue) => weight(issue, 'talks', 'rest', '')
    const signed = { talks: { byline: ['Ann Lee'] } }
    expect(total(paper({ ...signed, rest: fields }))).toBeLessThan(total(paper(signed)) - 2)
  })
})
