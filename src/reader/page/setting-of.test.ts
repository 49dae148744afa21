import { expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { measureArticle } from '#issue/measure.ts'
import { makeOutline } from '#issue/outline.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { SetNode } from '#issue/page-setting.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { settingAndSketch } from '#reader/page/setting-of.ts'

const COUNT = 5000

function placed(nodes: readonly SetNode[]): number[] {
  return nodes.flatMap((node) => ('piece' in node ? [node.piece] : 'group' in node ? placed(node.group) : []))
}

test('A text of thousands of pieces is set whole, in their order, in a time that grows as they do', () => {
  const articles = Array.from({ length: COUNT }, (_, at) => ({
    id: `p1-${at}`,
    ...(at % 3 > 0 && { headline: `第${at}座新桥通车` }),
    body: [{ type: 'paragraph' as const, text: `第${at}座新桥昨日通车，编号${at * 7919}。` }],
  }))
  const issue = { ...issueWith('talks@1'), pages: [{ label: '1', articles }] }
  const [page] = issue.pages
  const linking = linkStories(issue)
  const index = indexOutline(makeOutline(issue, { linking, leftOut: new Map(), measure: measureArticle }))
  const told: number[] = []
  const start = process.cpuUsage()
  const { setting, sketch } = settingAndSketch(page!, index, (count) => told.push(count))
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(20)
  expect(placed(setting.nodes)).toEqual(articles.map((_, at) => at))
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(COUNT)
  // What comes later is far below any window, at one column and at six.
  for (const { place } of setting.nodes.slice(-50)) expect(place).toMatch(/c1:below .*c6:below/u)
  // One lead, however many stretches; and the strip draws what comes first.
  expect(JSON.stringify(setting.nodes).match(/"rank":"lead"/gu)).toHaveLength(1)
  expect(sketch.marks.length).toBeLessThan(2000)
})
