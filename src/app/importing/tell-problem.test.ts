import { expect, test } from 'vitest'
import { tellProblem } from '#app/importing/tell-problem.ts'

test('A refusal is said in the language of the interface, with what it speaks of', () => {
  const reason = { code: 'papers-differ', here: '澜川日报', there: '青渡日报', other: 'page-1.txt' } as const
  expect(tellProblem(reason, 'zh-Hans')).toBe(
    '这一版属于《澜川日报》，而“page-1.txt”属于《青渡日报》。请一次只打开一份报纸。',
  )
  expect(tellProblem(reason, 'en')).toContain('青渡日报')
})

test('The page of a file and the place of a fault are named', () => {
  expect(tellProblem({ code: 'pdf-page-damaged' }, 'zh-Hans', '3')).toBe(
    '第3版：PDF 的这一页已损坏，读不出来。',
  )
  const fault = { place: 'pages[0]', costs: 'page', reason: { code: 'missing' } } as const
  expect(tellProblem({ code: 'issue-fault', fault }, 'zh-Hans')).toBe(
    '这不是一期报纸：缺少必需的一项。（pages[0]）',
  )
})
