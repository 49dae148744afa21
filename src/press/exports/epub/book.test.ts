import { EpubCheck } from '@likecoin/epubcheck-ts'
import { strFromU8, unzipSync } from 'fflate'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Issue } from '#issue/schema.ts'
import { writeBook } from '#press/exports/epub/book.ts'
import { type Edition, prepareEdition } from '#press/publishing/issue-edition.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const NASTY = '</script><script>alert(1)</script> & "quoted" \u0007\uFFFE'
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const ISSUE = sampleIssue({
  1: [
    piece('flood', {
      byline: ['何苇'],
      photos: [
        { image: { src: 'bank.png', width: 1, height: 1, alt: '河岸' }, caption: '水退了。' },
        { image: { src: 'lost.png', width: 10, height: 10 }, caption: '没有文件的照片。' },
      ],
      continuesOn: { mark: '（下转第2版）', page: '2', to: '2-flood' },
    }),
    piece('far', { continuesOn: { mark: '（下转第9版）', page: '9' } }),
  ],
  2: [
    piece('2-flood', { headline: undefined }),
    piece('nasty', {
      headline: NASTY,
      kicker: NASTY,
      body: [
        {
          type: 'paragraph',
          text: [NASTY, { text: NASTY, style: 'strong', ruby: NASTY, href: 'https://a.example/?a=1&b="2"' }],
        },
        { type: 'verse', lines: ['一行', '又一行'] },
        {
          type: 'table',
          rows: [
            ['一', '二'],
            ['三', '四'],
          ],
          header: true,
        },
        { type: 'list', items: ['甲', '乙'], ordered: true },
        { type: 'quote', text: '引文', source: '何苇' },
        { type: 'subheading', text: '小标题' },
        { type: 'note', text: '编者按' },
      ],
    }),
  ],
})

function edition(issue: Issue): Edition {
  const folder = tempFolder({ 'bank.png': PIXEL })
  return prepareEdition({ file: join(folder, 'issue.json'), issue, faults: [] })
}

async function files(issue = ISSUE): Promise<Record<string, string>> {
  const entries = unzipSync(await writeBook(edition(issue), PIXEL))
  return Object.fromEntries(Object.entries(entries).map(([name, content]) => [name, strFromU8(content)]))
}

test('The book is valid EPUB, whatever stands in the issue', async () => {
  const book = await writeBook(edition(ISSUE), PIXEL)
  const { valid, messages } = await EpubCheck.validate(book)
  expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([])
  expect(valid).toBe(true)
})

test('Readers know it by its first bytes, and it is the same on every run', async () => {
  const [once, twice] = [await writeBook(edition(ISSUE), PIXEL), await writeBook(edition(ISSUE), PIXEL)]
  expect(strFromU8(once.subarray(30, 58))).toBe('mimetypeapplication/epub+zip')
  expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true)
})

test('A jump leads to its piece and back; one that leads nowhere sure is text with its reason', async () => {
  const book = await files()
  const [first = '', second = ''] = [book['EPUB/page-1.xhtml'], book['EPUB/page-2.xhtml']]
  expect(first).toContain('<a href="page-2.xhtml#a-2-flood">（下转第2版） <cite>')
  expect(second).toContain('<article id="a-2-flood"')
  expect(second).toContain('<a href="page-1.xhtml#a-flood" role="doc-backlink">上接第1版</a>')
  expect(first).toContain('<p class="jump open">（下转第9版） · 第9版不在本期文件中</p>')
})

test('Printed pages are listed and said to be those of the paper, and contents name each story once', async () => {
  const book = await files()
  expect(book['EPUB/package.opf']).toContain('<meta refines="#print" property="source-of">pagination</meta>')
  const nav = book['EPUB/nav.xhtml'] ?? ''
  const [toc = '', list = ''] = nav.split('epub:type="page-list"')
  expect([...toc.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
    'styles.css',
    ...['page-1.xhtml', 'page-1.xhtml#a-flood', 'page-1.xhtml#a-far', 'page-2.xhtml', 'page-2.xhtml#a-nasty'],
  ])
  expect([...list.matchAll(/href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
    'page-1.xhtml#page',
    'page-2.xhtml#page',
  ])
})

test('Every link inside leads somewhere, a missing picture leaves its caption', async () => {
  const book = await files()
  for (const [name, text] of Object.entries(book)) {
    if (!name.endsWith('.xhtml')) continue
    for (const [, target = ''] of text.matchAll(/(?:href|src)="([^"]*)"/gu)) {
      if (target.startsWith('https:')) continue
      const [file = '', id] = target.split('#')
      const found = book[`EPUB/${file}`]
      expect(found, target).toBeDefined()
      if (id !== undefined) expect(found).toContain(`id="${id}"`)
    }
  }
  expect(book['EPUB/page-1.xhtml']).toContain('<figure><figcaption>没有文件的照片。</figcaption></figure>')
})
