// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { linkStories } from '#issue/link-stories.ts'
import { measureArticle } from '#issue/measure.ts'
import { indexOutline } from '#issue/outline-view.ts'
import { makeOutline } from '#issue/outline.ts'
import type { Article, Issue } from '#issue/schema.ts'
import { en } from '#messages/en.ts'
import { languageOf, loadFirstWords } from '#messages/languages.ts'
import { MessagesContext } from '#messages/use-messages.ts'
import { IssueContext, type ReadIssue } from '#reader/issue-context.ts'
import { PageView } from '#reader/page/page-view.tsx'
import { settingOf } from '#reader/page/setting-of.ts'
import { SiteLinksProvider } from '#ui/site-links.tsx'

afterEach(cleanup)

function piece(id: string, more: Partial<Article> = {}): Article {
  return { id, headline: `Headline ${id}`, body: [{ type: 'paragraph', text: `Text of ${id}.` }], ...more }
}

const issue: Issue = {
  version: '1.0',
  language: 'en',
  publication: { id: 'paper', name: 'The Paper', color: '#123456', cn: 'CN 99-0001' },
  date: '2026-04-22',
  number: '12',
  pages: [
    { label: '1', editors: ['A. Editor'], articles: [piece('one'), piece('two'), piece('three')] },
    { label: '2', section: 'Town', articles: [piece('four')] },
  ],
}

async function show(label: string, edition = issue): Promise<void> {
  const outline = makeOutline(edition, {
    linking: linkStories(edition),
    leftOut: new Map([['2', 2]]),
    measure: measureArticle,
  })
  const read: ReadIssue = {
    paper: 'paper',
    issue: edition.date,
    index: indexOutline(outline),
    isWhole: true,
    picture: () => undefined,
    readPages: () => Promise.resolve({ ok: true, pages: [] }),
    serial: () => Promise.resolve([]),
  }
  const page = edition.pages.find((each) => each.label === label)
  if (page === undefined) throw new Error(`No page ${label}`)
  const element = (
    <MessagesContext value={en}>
      <IssueContext value={read}>
        <SiteLinksProvider>
          <PageView page={{ ...page, setting: settingOf(page, read.index) }} />
        </SiteLinksProvider>
      </IssueContext>
    </MessagesContext>
  )
  render(<RouterProvider router={createMemoryRouter([{ path: '*', element }])} />)
  await screen.findByRole('heading', { level: 1 })
}

test('the first page carries the nameplate, an inner one the folio line', async () => {
  await show('1')
  expect(screen.getByRole('heading', { level: 1, name: 'The Paper' })).toBeDefined()
  cleanup()
  await show('2')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Town')
})

test('a paper prints its date in its own language, whoever reads it', async () => {
  const chinese = languageOf('zh-Hans')
  if (chinese !== undefined) await loadFirstWords(chinese)
  await show('1', { ...issue, language: 'zh-Hans' })
  expect(screen.getByText('2026年4月22日')).toBeDefined()
  expect(screen.getByText('第12期')).toBeDefined()
  expect(screen.getByText('国内统一连续出版物号 CN 99-0001')).toBeDefined()
  cleanup()
  await show('2', { ...issue, language: 'zh-Hans' })
  expect(screen.getByText('星期三')).toBeDefined()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Page 2')
  cleanup()
  await show('1', { ...issue, language: 'mn-Mong' })
  expect(screen.getByText('April 22, 2026')).toBeDefined()
})

test('pieces are articles, named by their headline, in the order of the page', async () => {
  await show('1')
  const names = screen
    .getAllByRole('article')
    .map((article) => within(article).getByRole('heading').textContent)
  expect(names).toEqual(['Headline one', 'Headline two', 'Headline three'])
})

test('a subheading stands one level under what is over it, also in a piece without a headline', async () => {
  const body: Article['body'] = [{ type: 'subheading', text: 'After the rain' }]
  const articles = [piece('one', { body }), piece('tail', { headline: undefined, body })]
  await show('1', { ...issue, pages: [{ label: '1', articles }] })
  const levels = screen.getAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent}`)
  expect(levels).toEqual(['H1 The Paper', 'H2 Headline one', 'H3 After the rain', 'H2 After the rain'])
})

test('no id of a piece or a photo is that of another element', async () => {
  const names = ['main', 'root', 'later', 'one', 'one--1', 'one--headline', 'jump-forward-one', 'p']
  const articles = names.map((id) =>
    piece(id, { photos: [{ id, caption: id }], continuesOn: { mark: 'See page 2', page: '2' } }),
  )
  const photos = [{ id: 'sheet', caption: 'A photo of the page' }]
  await show('1', { ...issue, pages: [{ label: '1', articles, photos }, ...issue.pages.slice(1)] })
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  expect(ids).toEqual([...new Set(ids)])
  expect(ids.filter((id) => !id.includes(':') && !id.startsWith('_r_'))).toEqual(names)
})

test('no element carries a style of its own before the script runs', async () => {
  await show('2')
  expect(document.querySelectorAll('article[style], .setting [style]')).toHaveLength(0)
})

test('the pages beside this one are links by their names', async () => {
  await show('1')
  expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('href')).toBe('/paper/2026-04-22/2/')
  expect(screen.queryByRole('link', { name: 'Previous page' })).toBeNull()
})

test('a page says what was left out of it', async () => {
  await show('2')
  expect(screen.getByRole('note').textContent).toContain('2 items left out')
})

test('a photo without a file is a frame with its caption and credit', async () => {
  const photo = { caption: 'The harbor at dawn', credit: { text: 'Photo by S. Ito' } }
  await show('1', { ...issue, pages: [{ label: '1', articles: [piece('one', { photos: [photo] })] }] })
  const figure = screen.getByRole('figure')
  expect(within(figure).queryByRole('img')).toBeNull()
  expect(figure.textContent).toContain('Photo not supplied')
  expect(figure.querySelector('small')?.textContent).toBe('Photo by S. Ito')
})

test('a text in another language says so, and a vertical one stands upright', async () => {
  const verse = piece('verse', {
    language: 'mn-Mong',
    writingMode: 'vertical-lr',
    body: [{ type: 'verse', lines: ['ᠮᠣᠩᠭᠣᠯ'] }],
  })
  const arabic = piece('arabic', { language: 'ar' })
  await show('1', { ...issue, pages: [{ label: '1', articles: [verse, arabic] }] })
  const [upright, rightToLeft] = screen.getAllByRole('article')
  expect(upright?.getAttribute('lang')).toBe('mn-Mong')
  expect(upright?.getAttribute('data-writing')).toBe('vertical-lr')
  expect(rightToLeft?.getAttribute('dir')).toBe('rtl')
})

test('every piece says its language and direction, also one in that of its paper', async () => {
  const articles = [piece('own'), piece('other', { language: 'en' })]
  await show('1', { ...issue, language: 'ar', pages: [{ label: '1', articles }] })
  const said = screen.getAllByRole('article').map(({ lang, dir }) => [lang, dir])
  expect(said).toEqual([
    ['ar', 'rtl'],
    ['en', 'ltr'],
  ])
})
