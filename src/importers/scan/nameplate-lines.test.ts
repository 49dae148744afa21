import { expect, test } from 'vitest'
import { nameplateLines } from './nameplate-lines.ts'
import { ScanWriter } from './scan-writer.ts'

/** Lines of a sheet of a thousand by a thousand: text, top, height. */
function front(lines: readonly [string, number, number][]) {
  const writer = new ScanWriter()
  writer.size(1000, 1000)
  for (const [text, y, height] of lines) {
    writer.block({ id: '', kind: 'text', within: [] })
    writer.line(text, 0, { x: 100, y, width: 400, height })
  }
  return { ...writer.scan(), file: 'p1.xml', encoding: 'utf-8', label: '1', labelSure: 1 }
}

function texts(page: ReturnType<typeof front>, name: string): string[] {
  return nameplateLines(page, name).map(({ start, end }) => page.transcript.slice(start, end))
}

const BODY = Array.from({ length: 12 }, (_, i): [string, number, number] => [
  `Der Rath sprach lange davon ${i}`,
  300 + i * 14,
  12,
])

test('The pieces of a nameplate and its ears are the page’s own, where the paper’s name is known', () => {
  const page = front([
    ['Wieser', 60, 60],
    ['Tageblatt', 62, 60],
    ['54. Jahrgang', 80, 12],
    ['Einzel-Nummer 10 Pfennig.', 126, 12],
    ['Nummer 29, 13. März 1925', 126, 12],
    ['Sturm über der Bucht', 140, 30],
    ['Das Tageblatt sprach mit dem Verlag', 200, 12],
    ...BODY,
  ])
  expect(texts(page, 'Wieser Tageblatt')).toEqual([
    'Wieser',
    'Tageblatt',
    '54. Jahrgang',
    'Einzel-Nummer 10 Pfennig.',
  ])
})

test('Without pieces of the paper’s name in large letters nothing is taken for a nameplate', () => {
  expect(
    texts(front([['Wieser Tageblatt', 60, 60], ['54. Jahrgang', 80, 12], ...BODY]), 'Wieser Tageblatt'),
  ).toEqual([])
  expect(
    texts(front([['54. Jahrgang', 80, 12], ['Wieser Tageblatt', 90, 12], ...BODY]), 'Wieser Tageblatt'),
  ).toEqual([])
})
