import { expect, test } from 'vitest'
import { articleRanges } from './ranges.ts'

test('Ranges without an id are as many articles', () => {
  const range = (label: string, y: number) => ({
    type: 'Range',
    label: { en: [label] },
    items: [{ type: 'Canvas', id: `https://paper.example/canvas/1#xywh=0,${y},100,40` }],
  })
  const issue = { type: 'Range', id: 'issue', items: [range('Pier', 0), range('Mail', 50)] }
  expect(articleRanges({ structures: [issue] }).map(({ title }) => title)).toEqual(['Pier', 'Mail'])
})
