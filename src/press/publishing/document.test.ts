import { expect, test } from 'vitest'
import { hashOf } from '#press/policy.ts'
import { makeBlankDocument, makeDocument, partHead, readFirstPaint } from '#press/publishing/document.ts'

const SHELL = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Jumpline</title>
  </head>
  <body><div id="_root"></div></body>
</html>`

test('Titles, metas and links at the front go into the head, and only those', () => {
  const html =
    '<title>河声报 &amp; co</title><meta name="a" content="x>y"/><link rel="canonical" href="/"/><main><title>no</title></main>'
  const { head, body } = partHead(html)
  expect(head).toBe(
    '<title>河声报 &amp; co</title>\n<meta name="a" content="x>y"/>\n<link rel="canonical" href="/"/>\n',
  )
  expect(body).toBe('<main><title>no</title></main>')
})

test('A document has one title, the policy first, the language, and its text', () => {
  const view = { head: '<title>第1版</title>', body: '<p>价格 $& 和 $1 元</p>' }
  const html = makeDocument(SHELL, view, 'zh-Hans', '/river/"1"/')
  expect(html.match(/<title>/gu)).toHaveLength(1)
  expect(html).toContain('<html lang="zh-Hans"')
  expect(html).toContain(
    '<div id="_root" data-rendered="/river/&quot;1&quot;/"><p>价格 $& 和 $1 元</p></div>',
  )
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'))
})

test('What itemprop says is said of the document', () => {
  const head = '<title>a</title><meta itemprop="name" content="a"/>'
  expect(makeDocument(SHELL, { head, body: '<p>a</p>' }, 'en', '/')).toContain(
    '<html lang="en" itemscope itemtype="https://schema.org/WebPage">',
  )
  expect(makeDocument(SHELL, { head: '', body: '<p>a</p>' }, 'en', '/')).not.toContain('itemscope')
})

test('A blank document keeps its title and has the policy', () => {
  const html = makeBlankDocument(SHELL, 'en-GB', '/papers/')
  expect(html).toContain('<html lang="en"')
  expect(html).toMatch(
    /<noscript><div role="main" class="error"><h1>Jumpline<\/h1><p>[^<]*JavaScript.*href="\/papers\/"/u,
  )
  expect(html).toContain('<title>Jumpline</title>')
  expect(html).toContain('<div id="_root"></div>')
  expect(html).toContain('Content-Security-Policy')
})

const BUILT = SHELL.replace(
  '</head>',
  '<script src="/papers/first-paint.js"></script><link rel="stylesheet" crossorigin href="/papers/assets/index-1a2b.css">\n</head>',
)

test('What the first paint waits for stands in the document by its text, and its hashes in the policy', () => {
  const firstPaint = readFirstPaint(BUILT, (place) =>
    place.endsWith('.css') ? 'p{content:"$&"}' : 'f("$1")',
  )
  const html = makeDocument(BUILT, { head: '', body: '<p>河</p>', firstPaint, css: 'b{}' }, 'en', '/')
  expect(html).not.toMatch(/<script src|<link/u)
  expect(html).toContain('<script>f("$1")</script><style>p{content:"$&"}</style>')
  expect(html.indexOf('<style>b{}</style>')).toBeGreaterThan(html.indexOf('p{content'))
  expect(html).toContain(`script-src 'self' ${hashOf('f("$1")')};`)
  expect(html).toContain(`style-src 'self' ${hashOf('p{content:"$&"}')} ${hashOf('b{}')};`)
})

test('A document that asks for neither has no first paint to hold', () => {
  expect(readFirstPaint(SHELL, () => '')).toBeUndefined()
})
