import type { Article, Block, Page, Photo } from '#issue/schema.ts'
import { randomFrom } from '#press/bench/layout/random.ts'

/** A page of invented length: 3 to 28 pieces of every kind, with photos, tables, verse and marks. */
export function generatePage(seed: number, language: 'zh-Hans' | 'en'): Page {
  const random = randomFrom(seed)
  const count = 3 + Math.floor(random() * random() * 26)
  const articles = Array.from({ length: count }, (_, at) => generateArticle(random, seed, at, language))
  const photos = random() < 0.15 ? [generatePhoto(random, language)] : undefined
  return { label: String(seed), articles, photos }
}

function generateArticle(random: () => number, seed: number, at: number, language: string): Article {
  const kind = kindOf(random, at)
  const long = kind === 'article' ? 500 : kind === 'editorial' ? 600 : kind === 'teaser' ? 40 : 140
  // Lengths as in a real page: most pieces of ordinary length, a few several times as long.
  const length = long * (0.35 + random() * 0.9) * (kind === 'article' && random() < 0.2 ? 2.6 : 1)
  const body = generateBody(random, length, language)
  const pictured = kind === 'article' && random() < 0.4
  return {
    id: `p${seed}-${at}`,
    kind,
    headline: random() < 0.94 ? words(random, 6 + random() * 16, language) : undefined,
    kicker: random() < 0.2 ? words(random, 8, language) : undefined,
    deck: random() < 0.25 ? words(random, 20, language) : undefined,
    byline: kind === 'article' ? [words(random, 3, language)] : undefined,
    body,
    photos: pictured
      ? Array.from({ length: random() < 0.15 ? 3 : 1 }, () => generatePhoto(random, language))
      : undefined,
    continuesOn: random() < 0.12 ? { mark: '→', page: '2' } : undefined,
    continuedFrom: random() < 0.08 ? { mark: '←', page: '1' } : undefined,
  }
}

function kindOf(random: () => number, at: number): NonNullable<Article['kind']> {
  const drawn = random()
  if (at === 0 || drawn < 0.55) return 'article'
  if (drawn < 0.75) return 'brief'
  if (drawn < 0.8) return 'editorial'
  if (drawn < 0.9) return 'notice'
  return drawn < 0.96 ? 'advertisement' : 'teaser'
}

function generateBody(random: () => number, length: number, language: string): Block[] {
  const blocks: Block[] = []
  for (let left = length; left > 0;) {
    const size = Math.min(left, 40 + random() * 140)
    left -= size
    const drawn = random()
    if (drawn < 0.05) blocks.push({ type: 'subheading', text: words(random, 10, language) })
    else if (drawn < 0.08) blocks.push({ type: 'quote', text: words(random, size / 2, language) })
    else if (drawn < 0.1)
      blocks.push({ type: 'list', items: [0, 1, 2].map(() => words(random, 20, language)) })
    blocks.push({ type: 'paragraph', text: words(random, size, language) })
  }
  return blocks
}

function generatePhoto(random: () => number, language: string): Photo {
  const upright = random() < 0.2
  const image = { src: 'p.webp', width: upright ? 1000 : 1500, height: upright ? 1400 : 1000 }
  return { image: random() < 0.75 ? image : undefined, caption: words(random, 20 + random() * 40, language) }
}

/** Filler of about as many signs; an English word counts as two, since it says about as much. */
function words(random: () => number, signs: number, language: string): string {
  if (language.startsWith('zh')) return '江'.repeat(Math.max(2, Math.round(signs)))
  const count = Math.max(1, Math.round(signs / 1.7))
  return Array.from({ length: count }, () => 'harborside'.slice(0, 2 + Math.floor(random() * 8))).join(' ')
}
