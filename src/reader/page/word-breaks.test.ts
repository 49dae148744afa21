// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { learnBreaks, wordsOf } from '#reader/page/word-breaks.ts'

test('A headline keeps the breaks it was printed with, whatever words this browser knows', () => {
  const root = document.createElement('div')
  const headline = document.createElement('span')
  headline.className = 'breakable'
  headline.append('大桥合', document.createElement('wbr'), '龙了', document.createComment(' '), '！')
  root.append(headline)
  learnBreaks(root)
  expect(wordsOf('大桥合龙了！')).toEqual([
    { word: '大桥合', at: 0 },
    { word: '龙了', at: 3 },
    { word: '！', at: 5 },
  ])
  expect(wordsOf('今天')).toEqual([{ word: '今天', at: 0 }])
})
