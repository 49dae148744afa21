import { expect, test } from 'vitest'
import { wordsOfMarks } from '#issue/linking/mark-words.ts'

const words = (mark: string, page: string) => [...wordsOfMarks([{ mark, page }]).values()][0]

test.each([
  ['■下转第3版', '3'],
  ['（下转第三版）', '第三版'],
  ['▶上接1版', '1'],
  ['紧接第A03版', 'A03'],
  ['转第4版', '4'],
  ['Continued on A4', 'A4'],
  ['(Continued from Page 1)', '1'],
  ["Cont'd on p. 3", '3'],
  ['Turn to Page A4', 'A4'],
  ['Suite page 3', '3'],
  ['Fortsetzung auf Seite 3', '3'],
  ['Продолжение на стр. 3', '3'],
  ['', ''],
])('%s says nothing but the page', (mark, page) => expect(words(mark, page)).toEqual([]))

test.each([
  ['See BUDGET, Page 3', '3', ['budget']],
  ['BUDGET, From A1', 'A1', ['budget']],
  ['HARBOR: Continued from A1', 'A1', ['harbor']],
  ['上接第1版《两国元首会谈》', '1', ['两国元首会谈']],
])('%s has a jump word', (mark, page, expected) => expect(words(mark, page)).toEqual(expected))

test('what most marks of an issue say is no jump word, in whatever language', () => {
  const marks = ['Jatkuu sivulla 3', 'Jatkuu sivulla 4', 'BUDJETTI jatkuu sivulla 5'].map((mark, at) => ({
    mark,
    page: String(at + 3),
  }))
  expect([...wordsOfMarks(marks).values()]).toEqual([[], [], ['budjetti']])
})
