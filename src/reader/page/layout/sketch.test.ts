import { expect, test } from 'vitest'
import type { Article, Page } from '#issue/schema.ts'
import { SKETCH_KINDS, type SketchMark } from '#issue/sketch.ts'
import { layPage } from '#reader/page/layout/lay-page.ts'
import { sketchPage } from '#reader/page/layout/sketch.ts'

const text = (signs: number) => [{ type: 'paragraph' as const, text: '江'.repeat(signs) }]
const piece = (id: string, signs: number, more: Partial<Article> = {}): Article => ({
  id,
  headline: `${id}的标题不长也不短`,
  body: text(signs),
  ...more,
})

const photo = { image: { src: 'a.webp', width: 1600, height: 1000 }, caption: '江边' }

function sketch(page: Partial<Page>) {
  return sketchPage(layPage({ label: '1', articles: [], ...page }, { isChinese: () => true }))
}

const kindOf = (mark: SketchMark) => SKETCH_KINDS[mark[1]]

test('Every piece is drawn within the paper, with its headline over its text', () => {
  const articles = [
    piece('lead', 1400, { photos: [photo] }),
    ...Array.from({ length: 9 }, (_, at) => piece(`p${at}`, 120 + at * 90)),
  ]
  const { height, marks } = sketch({ articles })
  for (const [, , x, y, width, tall] of marks) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + width).toBeLessThanOrEqual(101)
    expect(y + tall).toBeLessThanOrEqual(height + 1)
  }
  for (const at of articles.keys()) {
    const own = marks.filter((mark) => mark[0] === at)
    const headline = own.find((mark) => kindOf(mark) === 'headline')
    const words = own.filter((mark) => kindOf(mark) === 'text')
    expect(words.length).toBeGreaterThan(0)
    expect(headline?.[3]).toBeLessThan(Math.min(...words.map((mark) => mark[3])))
  }
  expect(marks.some((mark) => kindOf(mark) === 'picture' && mark[0] === 0)).toBe(true)
})

test('What matters more has the heavier headline', () => {
  const { marks } = sketch({ articles: [piece('lead', 1800), piece('brief', 60, { kind: 'brief' })] })
  const weight = (at: number) => marks.find((mark) => mark[0] === at && kindOf(mark) === 'headline')?.[5] ?? 0
  expect(weight(0)).toBeGreaterThan(weight(1))
})

test('No two texts cover one another', () => {
  const articles = Array.from({ length: 14 }, (_, at) => piece(`p${at}`, 90 + ((at * 7) % 5) * 160))
  const texts = sketch({ articles }).marks.filter((mark) => kindOf(mark) === 'text')
  for (const [at, [, , x, y, width, tall]] of texts.entries())
    for (const [, , left, top, wide, high] of texts.slice(at + 1)) {
      const across = Math.min(x + width, left + wide) - Math.max(x, left)
      const down = Math.min(y + tall, top + high) - Math.max(y, top)
      expect(Math.min(across, down)).toBeLessThanOrEqual(1)
    }
})

test('A photo of the page belongs to no piece; an empty page has no marks', () => {
  expect(sketch({ articles: [piece('a', 300)], photos: [photo] }).marks.some(([at]) => at === -1)).toBe(true)
  expect(sketch({})).toEqual({ height: 0, marks: [] })
})
