import { describe, expect, it } from 'vitest'
import { fromVisualOrder, mirrorBrackets } from './mirror-brackets.ts'

describe('Brackets in lines that are read from the right', () => {
  it('are turned where their pairs have their backs to each other', () => {
    expect(mirrorBrackets(['قال )بحسب تقرير 2031(.', 'طلب «صبرا', 'f(x) و )الآن(', ']לפי דו"ח['])).toEqual([
      'قال (بحسب تقرير 2031).',
      'طلب »صبرا',
      'f(x) و (الآن)',
      '[לפי דו"ח]',
    ])
  })

  it('stay where a producer gives what is written', () => {
    const texts = ['قال (بحسب تقرير 2031).', 'طلب «صبرا']
    expect(mirrorBrackets(texts)).toEqual(texts)
  })
})

describe('Figures and letters from the left amid such a line', () => {
  it.each([
    ['.408', '408.'],
    ['.(2031', '2031(.'],
    ['(2031)', '(2031)'],
    ['.(2031)', '(2031).'],
    ['f(x)', 'f(x)'],
    ['1.2', '1.2'],
    ['.«', '«.'],
    ['50%', '50%'],
  ])('%s is read as %s', (seen, read) => expect(fromVisualOrder(seen)).toBe(read))
})
