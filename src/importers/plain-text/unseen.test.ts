import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { withoutIgnorables as shown } from '#issue/without-ignorables.ts'
import { importPlainText } from './import-plain-text.ts'
import { accountOf } from './testing/account-of.ts'

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))
const SIGNS = [
  '\u200b',
  '\u200e',
  '\u200f',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\ufe0f',
  '\u202b\u202c',
  '\u2068\u2069',
  '\u{e0100}',
]

/** A text with such a sign before every so many characters, each kind in turn; no soft hyphen ends a line. */
function strewn(text: string, every: number): string {
  let at = 0
  return [...text]
    .map((sign, i) => (i % every === 0 ? SIGNS[at++ % SIGNS.length] : '') + sign)
    .join('')
    .replaceAll('\u00ad\n', '\n')
}

function imported(texts: Record<string, string>) {
  const sources = Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text),
  }))
  const result = importPlainText(sources)
  if (!result.ok) throw new Error('refused')
  return { ...result, sources }
}

describe('signs that print nothing', () => {
  test.each(['english-weekly', 'hong-kong-jumps', 'arabic', 'crawled-markdown'])(
    '%s is read as without them, and keeps them',
    (name) => {
      const files = readdirSync(`${folder}${name}`).filter((file) => file.endsWith('.txt'))
      const plain = Object.fromEntries(
        files.map((file) => [file, readFileSync(`${folder}${name}/${file}`, 'utf8')]),
      )
      const texts = Object.fromEntries(files.map((file) => [file, strewn(plain[file] ?? '', 7)]))
      const result = imported(texts)
      expect(JSON.parse(shown(JSON.stringify(result.issue)))).toEqual(imported(plain).issue)
      expect(JSON.stringify(result.issue)).toContain('\u2060')
      expect(accountOf(result, result.sources)).toEqual([])
    },
  )

  test('a mark, a dateline, a credit and the nameplate with one in each', () => {
    const page =
      '\u200f青河\u200b日报\n2031年4月17\u2060日　星期\ufeff四　第1版\n\n新桥\u00ad今日通车\n本报讯（记者 林\u200b安）新桥昨日通车，' +
      '全长一公里，市民说\u200b方便了，往后十年，这里还要再建两座桥。\n■下转\u200b第3版\n\n图为新桥。林\u2060安摄\u200e\n'
    const { issue } = imported({ 'page.txt': page })
    const [article] = issue.pages[0]?.articles ?? []
    expect(issue).toMatchObject({ publication: { id: 'qhrb', name: '青河日报' }, date: '2031-04-17' })
    expect(article).toMatchObject({
      headline: '新桥\u00ad今日通车',
      byline: ['林\u200b安'],
      continuesOn: { mark: '■下转\u200b第3版', page: '3' },
    })
    expect(JSON.stringify(issue)).toContain('市民说\u200b方便了')
    expect(JSON.stringify(issue)).toContain('林\u2060安摄\u200e')
  })

  test('a soft hyphen at the end of a line is a hyphen; a joiner shapes Persian letters', () => {
    const { issue } = imported({
      'page.txt':
        'The Harbor Gazette\nThursday, April 17, 2031  Page 1\n\nFerry runs late\n' +
        'The council voted on Tuesday to keep the late ferry over the win\u00ad\nter, and Mara Quill said that می\u200cشود is how one says so.\n',
    })
    expect(JSON.stringify(issue)).toContain('the winter, and Mara Quill said that می\u200cشود')
  })
})
