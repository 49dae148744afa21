import { expect, test } from 'vitest'
import { resolveReference, withReferences } from '#issue/resolve-reference.ts'
import { issueWith } from '#issue/testing/issue-with.ts'

const others = ['floods@2', 'storm@2', 'arts@3', 'sports@4', 'market@4', 'opera@4']
const text = (...paragraphs: string[]) => ({
  body: paragraphs.map((one) => ({ type: 'paragraph', text: one }) as const),
})

test('a reference with a `to` leads to that piece, unless it names none', () => {
  const issue = issueWith('talks@1', ...others)
  const see = { mark: 'Page 2', page: '2' }
  expect(resolveReference(issue, { ...see, to: 'storm' }, 'talks')).toEqual({
    kind: 'piece',
    id: 'storm',
    page: '2',
  })
  expect(resolveReference(issue, { ...see, to: 'nobody' }, 'talks')).toEqual({ kind: 'page', page: '2' })
  expect(resolveReference(issue, { ...see, to: 'talks' }, 'talks')).toEqual({ kind: 'page', page: '2' })
})

test('a page that is not in the file', () => {
  expect(resolveReference(issueWith('talks@1'), { mark: '见第5版', page: '5' }, 'talks')).toEqual({
    kind: 'absent',
    page: '5',
  })
})

test("the mark's own words, where one headline of the page has them", () => {
  const issue = issueWith('talks@1', ...others, {
    storm: { headline: '在开幕式上的讲话' },
    floods: { headline: '大水' },
  })
  expect(
    resolveReference(issue, { mark: '《在开幕式上的讲话》见第二版', page: '第二版' }, 'talks'),
  ).toMatchObject({ id: 'storm' })
  const editorial = issueWith('talks@1', ...others, { arts: { kind: 'editorial' } })
  expect(resolveReference(editorial, { mark: 'Editorial, Page 3', page: '3' }, 'talks')).toMatchObject({
    id: 'arts',
  })
})

test('rare words that one piece of the page shares with the referring one', () => {
  const rent =
    'Tenants in Brackwater may ask the Quillmarsh fund for help with deposits, said Ottoline Farrow.'
  const rules =
    'The Quillmarsh fund in Brackwater helps tenants whose deposits are held, as Ottoline Farrow announced.'
  const issue = issueWith('rent@1', ...others, 'rules@2', { rent: text(rent), rules: text(rules) })
  expect(resolveReference(issue, { mark: '全文见第2版', page: '2' }, 'rent')).toMatchObject({ id: 'rules' })
})

test('otherwise the page; never an advertisement or the rest of another story', () => {
  const issue = issueWith('talks@1', 'floods@1 > floods-2@2', 'soap@2', {
    soap: { kind: 'advertisement', headline: 'Talks' },
  })
  expect(resolveReference(issue, { mark: 'Talks, Page 2', page: '2' }, 'talks')).toEqual({
    kind: 'page',
    page: '2',
  })
})

test('pages name the pieces that their references mean, and none where it is not known', () => {
  const issue = issueWith('talks@1', 'arts@3', 'sports@4', 'market@4', {
    talks: {
      seeAlso: [
        { mark: 'Editorial, Page 3', page: '3' },
        { mark: 'See page 4', page: '4', to: 'talks' },
      ],
    },
    arts: { kind: 'editorial' },
  })
  const [front] = withReferences(issue)
  expect(front?.articles[0]?.seeAlso).toEqual([
    { mark: 'Editorial, Page 3', page: '3', to: 'arts' },
    { mark: 'See page 4', page: '4' },
  ])
})

test('among thousands of pieces without pages, all of which refer to one page, none is looked for', () => {
  const pieces = Array.from({ length: 3000 }, (_, at) => ({
    id: `p3-${at}`,
    headline: `第${at}座新桥通车`,
    body: [{ type: 'paragraph' as const, text: `第${at}座新桥昨日通车，编号${at * 7919}。` }],
    seeAlso: [{ mark: '详见第3版', page: '3' }],
  }))
  const issue = { ...issueWith('talks@1'), pages: [{ label: '3', articles: pieces }] }
  const start = process.cpuUsage()
  const [page] = withReferences(issue)
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(3)
  expect(page?.articles.every(({ seeAlso }) => seeAlso?.[0]?.to === undefined)).toBe(true)
})
