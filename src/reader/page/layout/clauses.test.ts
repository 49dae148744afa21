import { expect, test } from 'vitest'
import { headingAt } from '#reader/page/layout/heading.ts'
import { clausesOf } from '#reader/page/layout/clauses.ts'
import { itemsOf } from '#reader/page/layout/item.ts'

test.each([
  ['开公司，六件事并成一件之后', ['开公司，', '六件事并成一件之后']],
  ['首趟班列发车　大米抵港，装船', ['首趟班列发车', '大米抵港，', '装船']],
  ['“等一等！”他说', ['“等一等！”', '他说']],
  ['大桥合龙', ['大桥合龙']],
  ['Board backs repair, town waits', ['Board backs repair, town waits']],
])('the clauses of %s', (headline, clauses) => {
  const found = clausesOf(headline)
  expect(found.map(({ clause }) => clause)).toEqual(clauses)
  for (const { clause, at } of found) expect(headline.slice(at, at + clause.length)).toBe(clause)
})

test('a headline of two lines breaks between its clauses where each fits, and between words where one does not', () => {
  const at = (headline: string) => {
    const body = [{ type: 'paragraph' as const, text: '江'.repeat(300) }]
    const articles = [
      { id: 'lead', headline: '头条', body },
      { id: 'a', headline, body },
    ]
    const [, item] = itemsOf({ label: '1', articles }, () => true)
    return item && headingAt(item, 1, 17.1)
  }
  expect(at('开公司，六件事并成一件之后')?.byClause).toBe(true)
  expect(at('在一个非常遥远的山村小学里教书的人，走了')?.byClause).toBe(false)
})
