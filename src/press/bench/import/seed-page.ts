import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import type { LineRole, TrueLine, TruePage } from '#press/bench/import/true-page.ts'

const Stretch = v.object({ line: v.number(), start: v.number(), end: v.number() })
const TruthSchema = v.object({
  seed: v.string(),
  lineLabels: v.array(v.object({ line: v.number(), role: v.string(), article: v.nullable(v.string()) })),
  articles: v.array(
    v.object({
      id: v.string(),
      paragraphs: v.array(v.object({ from: v.array(Stretch) })),
    }),
  ),
  photos: v.array(
    v.object({ article: v.string(), captionFrom: v.array(Stretch), creditFrom: v.array(Stretch) }),
  ),
  jumps: v.array(v.object({ article: v.string(), mark: v.string(), targetPage: v.string() })),
})

/** A real page with its truth, from a folder that is not in the repository; undefined where there is none. */
export function seedPage(folder: string): TruePage | undefined {
  const file = join(folder, 'truth.json')
  if (!existsSync(file)) return undefined
  const truth = v.parse(TruthSchema, JSON.parse(readFileSync(file, 'utf8')))
  const text = readFileSync(join(folder, truth.seed), 'utf8').split('\n')
  const places = new Map<number, { place: number; paragraph: string }>()
  let place = 0
  for (const { id, paragraphs } of truth.articles)
    for (const [n, { from }] of paragraphs.entries())
      for (const { line } of from) places.set(line, { place: (place += 1), paragraph: `${id}-${n}` })
  let last = 0
  const lines = truth.lineLabels.map(({ line, role, article }): TrueLine => {
    const gap = line - last - 1
    last = line
    return {
      text: text[line - 1] ?? '',
      role: roleOf(role),
      gap,
      ...(article !== null && { story: article }),
      ...(role !== 'duplicate' && places.get(line)),
    }
  })
  const at = (stretches: { line: number }[]): number =>
    truth.lineLabels.findIndex(({ line }) => line === stretches[0]?.line)
  return {
    file: truth.seed,
    lines,
    jumps: truth.jumps.map(({ article, mark, targetPage }) => ({ story: article, mark, page: targetPage })),
    photos: truth.photos.map(({ article, captionFrom, creditFrom }) => ({
      story: article,
      caption: at(captionFrom),
      credit: at(creditFrom),
    })),
  }
}

function roleOf(role: string): LineRole {
  if (role === 'headline') return 'head'
  const known = (['body', 'caption', 'credit', 'jump', 'duplicate'] as const).find((name) => name === role)
  return known ?? 'masthead'
}
