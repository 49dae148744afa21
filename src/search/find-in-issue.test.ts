import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { measureArticle } from '#issue/measure.ts'
import { makeOutline } from '#issue/outline.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { Article, Issue } from '#issue/schema.ts'
import { findInIssue } from '#search/find-in-issue.ts'
import { makeSearchable } from '#search/searchable.ts'
import { cpuTime } from '#issue/testing/cpu-time.ts'

function issueOf(pages: Record<string, Article[]>): Issue {
  return {
    version: '1.0',
    language: 'zh-Hans',
    publication: { id: 'river', name: '河声报' },
    date: '2026-05-15',
    pages: Object.entries(pages).map(([label, articles]) => ({ label, articles })),
  }
}

function searchable(issue: Issue) {
  const linking = linkStories(issue)
  const outline = makeOutline(issue, { linking, leftOut: new Map(), measure: measureArticle })
  return makeSearchable(indexOutline(outline), issue.pages)
}

const paragraph = (text: string) => ({ type: 'paragraph', text }) as const

const cut = issueOf({
  '1': [
    {
      id: 'bridge',
      headline: '云河新桥通车',
      body: [paragraph('老人说，这座桥等了三'), paragraph('十年。孩子们跑过新')],
      continuesOn: { mark: '下转第2版', page: '2' },
    },
    { id: 'tea', headline: '谷雨茶', body: [paragraph('茶山上说桥的人不少。')] },
  ],
  '2': [
    {
      id: 'bridge-2',
      body: [paragraph('桥的时候，船还在。')],
      continuedFrom: { mark: '上接第1版', page: '1' },
      photos: [{ caption: '新橋夜色', credit: { text: '本报记者 林舟 摄', names: ['林舟'] } }],
    },
  ],
})

test('Results are stories, with the pieces and pages the words stand on', () => {
  const { hits, stories } = findInIssue('桥', searchable(cut))
  expect(hits).toBe(5)
  expect(
    stories.map(({ id, hits: own, places }) => [id, own, places.map((p) => [p.page, p.piece, p.hits])]),
  ).toEqual([
    [
      'bridge',
      4,
      [
        ['1', 'bridge', 2],
        ['2', 'bridge-2', 2],
      ],
    ],
    ['tea', 1, [['1', 'tea', 1]]],
  ])
})

test('Words are found over the end of a column and over a jump, and lit in both parts', () => {
  const column = findInIssue('三十年', searchable(cut))
  expect(column.stories[0]?.places[0]?.excerpts[0]?.hit).toBe('三十年')
  expect([...column.across.values()]).toEqual([[[9, 10]], [[0, 2]]])
  const jump = findInIssue('跑过新桥', searchable(cut))
  expect(jump.hits).toBe(1)
  expect(jump.stories[0]?.places).toEqual([expect.objectContaining({ page: '1', piece: 'bridge', hits: 1 })])
  const [head, tail] = [cut.pages[0]?.articles[0]?.body[1], cut.pages[1]?.articles[0]?.body[0]]
  expect(head && jump.across.get(head)).toEqual([[6, 9]])
  expect(tail && jump.across.get(tail)).toEqual([[0, 1]])
})

test('Two paragraphs that end where they end are two', () => {
  const apart = issueOf({ '1': [{ id: 'a', body: [paragraph('说完了。'), paragraph('天黑了。')] }] })
  expect(findInIssue('了。天', searchable(apart)).hits).toBe(0)
})

test('Captions, credits and page editors are found; traditional and simplified find each other', () => {
  const edited = { ...cut, pages: cut.pages.map((page) => ({ ...page, editors: ['何远'] })) }
  expect(findInIssue('新桥夜色', searchable(cut)).stories[0]?.places[0]?.excerpts[0]?.hit).toBe('新橋夜色')
  expect(findInIssue('林舟', searchable(cut)).hits).toBe(1)
  expect(findInIssue('何远', searchable(edited)).stories.map(({ id, page }) => [id, page])).toEqual([
    [undefined, '1'],
    [undefined, '2'],
  ])
})

test('A page of 640 pieces is searched within a frame, whatever is asked', () => {
  const text = '会议要求各级各部门进一步压实工作责任，确保各项任务落到实处、见到实效。'.repeat(12)
  const large = searchable(
    issueOf({
      '1': Array.from({ length: 640 }, (_, at) => ({
        id: `p${at}`,
        headline: `第${at}篇`,
        body: [paragraph(text)],
      })),
    }),
  )
  for (const query of ['会议', '的', '第639篇', '.*', '工'.repeat(10_000)]) {
    // A frame is 16 ms; machines slower than a desk's get two.
    expect(
      cpuTime(() => findInIssue(query, large)),
      query.slice(0, 9),
    ).toBeLessThan(32)
  }
})
