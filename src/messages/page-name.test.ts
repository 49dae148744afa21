import { expect, test } from 'vitest'
import { pageName } from '#messages/zh-hans.ts'

test.each([
  ['3', '第3版'],
  ['03', '第3版'],
  ['A4', '第A4版'],
  ['A1-A2', '第A1-A2版'],
  ['一', '第一版'],
  ['十二', '第十二版'],
  ['第三版', '第三版'],
  ['头版', '头版'],
  ['要闻', '要闻'],
])('page %s is called %s in Chinese', (label, name) => {
  expect(pageName(label)).toBe(name)
})
