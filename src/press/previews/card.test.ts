import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type Card, CARD, drawCard } from '#press/previews/card.ts'
import { TypeSetter } from '#press/previews/set-text.ts'
import { cardName, developCard } from '#press/previews/develop-card.ts'

const BRIDGE: Card = {
  language: 'zh-Hans',
  isVertical: false,
  nameplate: '河声报',
  colour: '#0a6b4f',
  ear: ['2026年5月15日', '星期五'],
  kicker: '四年建设',
  headline: '河上新桥通车 两岸步行十分钟',
  text: '清晨六点，新桥第一次向行人开放。桥头站满了人。',
  page: '第1版',
  folio: '要闻',
  byline: '何苇',
}

const count = (text: string, part: string) => text.split(part).length - 1

test('A card is outlines alone, so that no machine’s fonts can change it, and the same every time', async () => {
  const drawing = await drawCard(BRIDGE)
  expect(drawing.svg.replaceAll(/<\/?(?:svg|g|rect|path)\b[^<>]*>/gu, '')).toBe('')
  expect(count(drawing.svg, '<path')).toBeGreaterThan(50)
  const [once, twice] = [await developCard(drawing), await developCard(await drawCard(BRIDGE))]
  expect(Buffer.from(once).equals(Buffer.from(twice))).toBe(true)
})

test('It is a small PNG of the size messengers ask for, in the newspaper’s colour on its paper', async () => {
  const png = await developCard(await drawCard(BRIDGE))
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([CARD.width, CARD.height])
  expect(png.length).toBeLessThan(60_000)
  const rule = (126 * info.width + 600) * info.channels
  expect([...data.subarray(0, 3)]).toEqual([0xfc, 0xf9, 0xf0])
  expect([...data.subarray(rule, rule + 3)]).toEqual([0x0a, 0x6b, 0x4f])
})

test('Rare characters come from whichever typeface has them; what none has is said, and 〓 stands there', async () => {
  const rare = await drawCard({ ...BRIDGE, headline: '何䶮' })
  expect([...rare.missing]).toEqual([])
  const unknown = await drawCard({ ...BRIDGE, headline: '何\u{2A6D8}' })
  expect([...unknown.missing]).toEqual(['\u{2A6D8}'])
  expect(cardName(unknown)).toBe(cardName(await drawCard({ ...BRIDGE, headline: '何〓' })))
})

test.each([
  ['Cyrillic', 'ru', 'Новый мост открыт'],
  ['Arabic', 'ar', 'افتتاح الجسر الجديد'],
  ['Japanese', 'ja', '新しい橋、海を越えて'],
  ['Korean', 'ko', '새 다리 열려'],
  ['Traditional Chinese', 'zh-Hant', '瀾川新橋通車'],
])('%s is set in type that has its letters', async (_, language, headline) => {
  const { svg, missing } = await drawCard({ ...BRIDGE, language, headline, text: headline })
  expect([...missing]).toEqual([])
  expect(count(svg, '<path')).toBeGreaterThan(headline.length)
})

test('Letters join within a word, over the separator of Mongolian too', async () => {
  const { glyphs } = await new TypeSetter().set('ᠠᠷ\u180eᠠ', { size: 1, weight: 400, language: 'mn-Mong' })
  // One letter first, another form of it last; the separator itself is not drawn.
  expect(glyphs).toHaveLength(3)
  expect(glyphs[0]?.outline).not.toBe(glyphs[2]?.outline)
})

test('Mongolian runs downwards', async () => {
  const { svg, missing } = await drawCard({
    ...BRIDGE,
    language: 'mn-Mong',
    isVertical: true,
    headline: 'ᠮᠣᠩᠭᠣᠯ ᠰᠣᠨᠢᠨ',
  })
  expect([...missing]).toEqual([])
  expect(svg).toContain('rotate(90)')
})

test('Any headline fits: none, one without a space, one of thousands of characters, one with tags in it', async () => {
  for (const headline of [
    '',
    'x'.repeat(500),
    '字'.repeat(5000),
    '</svg><script>alert(1)</script>',
    '\u0000\u202e',
  ]) {
    const { svg } = await drawCard({ ...BRIDGE, headline, language: 'en' })
    expect(svg).not.toContain('script')
    const places = [...svg.matchAll(/matrix\([\d.]+ 0 0 -[\d.]+ ([\d.-]+) ([\d.-]+)\)/gu)]
    for (const [, x, y] of places) {
      expect(Number(x)).toBeLessThan(CARD.width)
      expect(Number(y)).toBeLessThan(CARD.height)
    }
  }
})
