// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { learnBreaks, wordsOf } from '#ui/word-breaks.ts'

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

test.each([
  ['61万标箱是怎么“抠”出来的', '“抠”'],
  ['《老渡口》读后', '渡口》'],
  ['126个老旧小区', '126个'],
  ['班列发车　大米抵港，装船', '港，'],
])(
  'A line of %s neither ends with what leads on nor begins with what follows: %s is whole',
  (text, whole) => {
    const words = wordsOf(text) ?? []
    expect(words.map(({ word }) => word).join('')).toBe(text)
    expect(words.filter(({ word, at }) => !text.startsWith(word, at))).toEqual([])
    expect(words.filter(({ word }) => /^[，”》\s]|[“《\d]$/u.test(word))).toEqual([])
    expect(words.some(({ word }) => word.includes(whole))).toBe(true)
  },
)
