import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseIssue } from '#issue/parse-issue.ts'
import { DESCRIPTIONS } from '#press/schema/descriptions.ts'
import { issueJsonSchema } from '#press/schema/issue-json-schema.ts'

test('the published schema is not stale: if this fails, run `npm run schema`', () => {
  const published = readFileSync(new URL('../../../public/schema/issue-1.json', import.meta.url), 'utf8')
  expect(published).toBe(`${JSON.stringify(issueJsonSchema(), null, 2)}\n`)
})

test('every description is of a part and a field that the format has', () => {
  const { $defs, ...top } = Object(issueJsonSchema())
  for (const [name, { fields }] of Object.entries(DESCRIPTIONS)) {
    const schema = name === 'Issue' ? top : $defs[name]
    expect(schema, name).toMatchObject({ title: name })
    for (const field of Object.keys(fields)) expect(Object.keys(schema.properties)).toContain(field)
  }
})

test('every value that the format is explained with is valid', () => {
  const image = { src: 'images/p1.webp', width: 1200, height: 1800, alt: '1' }
  const jump = {
    mark: '■下转第3版',
    page: '3',
    to: 'b',
    confidence: 0.8,
    candidates: [{ to: 'b', confidence: 0.8 }],
  }
  const inline = ['H', { text: '2', style: 'subscript', href: 'https://x.cn', ruby: 'èr' }]
  const value = {
    version: '1.0',
    language: 'zh-Hans',
    publication: {
      id: 'nmgrb',
      name: '内蒙古日报',
      organ: '中共内蒙古自治区委员会机关报',
      publisher: '内蒙古日报社',
      website: { name: '内蒙古新闻网', url: 'https://x.cn' },
      cn: 'CN 15-0002',
      issn: '0000-0000',
      postalCode: '15-1',
      nameplate: image,
      color: '#b3202a',
    },
    date: '2025-05-09',
    edition: 'evening',
    number: '27702',
    lunarDate: '乙巳年四月十二',
    pageCount: 8,
    pages: ['1', '03', 'A4'].map((label, page) => ({
      label,
      section: '要闻',
      editors: ['张三'],
      image,
      articles: ['article', 'brief', 'editorial', 'notice', 'advertisement', 'teaser'].map((kind) => ({
        id: `${kind}-${page}`,
        kind,
        kicker: '引题',
        headline: '主题',
        deck: '副题',
        byline: ['王晔'],
        dateline: { text: '新华社莫斯科5月8日电', agency: '新华社', place: '莫斯科', date: '2025-05-08' },
        body: [
          { type: 'paragraph', text: inline, cut: 'both' },
          { type: 'subheading', text: 's' },
          { type: 'quote', text: 'q', source: 'x' },
          { type: 'note', text: '编者按' },
          { type: 'verse', lines: ['v', inline] },
          { type: 'list', items: ['l'], ordered: true },
          { type: 'table', rows: [['a', inline]], header: true },
        ],
        photos: [
          { id: 'p', image: [image, image], caption: inline, alt: 'a', box: [0, 0, 1, 0.5] },
          { image, credit: { text: '新华社记者 黄敬文 摄', agency: '新华社', names: ['黄敬文'] } },
        ],
        continuesOn: jump,
        continuedFrom: { mark: '上接第1版', page: '1' },
        seeAlso: [{ mark: '见第5版', page: '5' }],
        serial: '未完待续',
        language: 'mn-Mong',
        writingMode: 'vertical-lr',
        box: [0, 0, 0.5, 0.5],
      })),
      photos: [{ image }],
    })),
  }
  expect(parseIssue(value)).toEqual({ ok: true, issue: value, faults: [] })
})
