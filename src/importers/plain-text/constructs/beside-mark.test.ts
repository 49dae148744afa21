import { describe, expect, test } from 'vitest'
import { labelBeside } from '../page-label.ts'
import { readMarkAtEnd, readMarkAtStart, readWholeMark } from './read-mark.ts'

describe('a mark that leads to the page beside this one', () => {
  test.each([
    ['（下转下一版）', 1],
    ['■转下页', 1],
    ['（紧接下版）', 1],
    ['续下页', 1],
    ['（轉下頁）', 1],
    ['（上接上一版）', -1],
    ['承前页', -1],
    ['【紧接上版】', -1],
    ['次のページに続く', 1],
    ['【前面から続く】', -1],
    ['다음 면에 계속', 1],
    ['▶앞 면에서 계속', -1],
    ['Continued on next page', 1],
    ['CONTINUED ON THE NEXT PAGE ▶', 1],
    ['(Continued from previous page)', -1],
    ["Cont'd on following page", 1],
    ['Fortsetzung auf der nächsten Seite', 1],
    ['Fortsetzung von der vorigen Seite', -1],
    ['Suite page suivante', 1],
    ['(Suite de la page précédente)', -1],
    ['Pasa a la página siguiente', 1],
    ['Viene de la página anterior', -1],
    ['Continua na próxima página', 1],
    ['Segue alla pagina successiva', 1],
    ['Lees verder op de volgende pagina', 1],
    ['Окончание на следующей странице', 1],
    ['Продолжение. Начало на предыдущей стр.', -1],
    ['Xem tiếp trang sau', 1],
    ['تتمة في الصفحة التالية', 1],
  ])('as a line: %s', (line, beside) => {
    const kind = beside === 1 ? 'forward' : 'back'
    expect(readWholeMark(line)).toMatchObject({ kind, beside, start: 0, end: line.length })
  })

  test.each([
    ['大家继续推动合作……（下转下一版）', '（下转下一版）'],
    ['両市は協力を進める。（次のページに続く）', '（次のページに続く）'],
    ['The council will meet again. Continued on next page', 'Continued on next page'],
    ['el alcalde lo dijo ayer (pasa a la página siguiente)', '(pasa a la página siguiente)'],
  ])('behind a text: %s', (text, mark) => {
    const found = readMarkAtEnd(text)
    expect(found).toMatchObject({ kind: 'forward', beside: 1 })
    expect(text.slice(found?.start, found?.end)).toBe(mark)
  })

  test.each([
    ['（上接上一版）两地要深化合作', '（上接上一版）'],
    ['(Continued from previous page) of the new bridge', '(Continued from previous page)'],
  ])('before a text: %s', (text, mark) => {
    const found = readMarkAtStart(text)
    expect(found).toMatchObject({ kind: 'back', beside: -1 })
    expect(text.slice(found?.start, found?.end)).toBe(mark)
  })

  test.each([
    '他把书翻到下页',
    '请看下一版',
    '新教材比上一版厚',
    'turn the next page',
    'The story continued on the next page of her life',
    '前のページを見る',
    'la page suivante',
  ])('is prose: %s', (text) => {
    expect(readWholeMark(text) ?? readMarkAtEnd(text) ?? readMarkAtStart(text)).toBeUndefined()
  })
})

test.each([
  ['3', 1, '4'],
  ['03', 1, '04'],
  ['A9', 1, 'A10'],
  ['B10', -1, 'B9'],
  ['1', -1, undefined],
  ['Cover', 1, undefined],
])('the label beside %s', (label, by, beside) => {
  expect(labelBeside(label, by)).toBe(beside)
})
