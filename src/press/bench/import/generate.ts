import { chance, type Chance } from '#press/bench/linking/chance.ts'
import type { Level } from '#press/bench/import/levels.ts'
import { setStory, type SetStory } from '#press/bench/import/set-story.ts'
import { inventedStory, type Language, type PrintedStory } from '#press/bench/import/stories.ts'
import type { TrueJump, TrueLine, TruePage } from '#press/bench/import/true-page.ts'
import { wrapLines } from '#press/bench/import/wrap.ts'

/** A stretch of lines that came out together. */
type Stretch = TrueLine[]

/** One page of three to nine stories, as an extraction of its level gives it. */
export function generatePage(level: Level, seed: number, samples: readonly PrintedStory[]): TruePage {
  const by = chance(seed)
  const language: Language = by.is(0.5) ? 'en' : 'zh-Hans'
  const source = storySource(language, samples, by)
  const stories = Array.from({ length: by.between(3, 9) }, (_, at) => setStory(source(), `s${at}`, level, by))
  const marks: TrueJump[] = stories.flatMap(({ id, jump }) => (jump ? [{ story: id, ...jump }] : []))
  const body = placePictures(orderOf(stories, level, by), stories, level, by)
  repeatFragments(body, level, by)
  loseLines(body, level, by)
  const printed = by.is(level.wrapped) ? wrapLines(body.flat(), language, by) : body.flat()
  const lines = [...nameplate(language), ...printed]
  return {
    file: 'page-1.txt',
    lines,
    jumps: marks.filter(({ mark }) => lines.some((line) => line.text.endsWith(mark))),
    photos: photosIn(lines),
  }
}

/** Stories of the sample papers and of the grammar in turn, each once a page. */
function storySource(language: Language, samples: readonly PrintedStory[], by: Chance): () => PrintedStory {
  const known = by.shuffled(samples.filter((story) => story.language === language))
  const printed = new Set<string>()
  return () => {
    const sample = by.is(0.5) ? known.pop() : undefined
    if (sample) return sample
    const story = inventedStory(language, by)
    // Phrases recur in the grammar, but no page prints one paragraph in two stories.
    const body = story.body.filter(({ text }) => !printed.has(text))
    for (const { text } of body) printed.add(text)
    return body.length === 0 ? inventedStory(language, by) : { ...story, body }
  }
}

/** The stretches of the page in the order they came out: story by story, or column by column. */
function orderOf(stories: readonly SetStory[], level: Level, by: Chance): Stretch[] {
  const detached: Stretch[] = []
  const flows = stories.map(({ heads, columns }) => {
    const [first = [], ...rest] = columns
    if (!by.is(level.detached)) return [[...heads, ...first], ...rest]
    detached.push(heads)
    return [first, ...rest]
  })
  const stretches = by.is(level.shuffled) ? interleaved(flows, by) : flows.flat()
  for (const heads of detached) stretches.splice(by.between(0, stretches.length), 0, heads)
  return stretches
}

/** Columns of neighbouring stories in turn: the page was read across. */
function interleaved(flows: Stretch[][], by: Chance): Stretch[] {
  const result: Stretch[] = []
  for (let at = 0; at < flows.length;) {
    const together = flows.slice(at, at + by.between(2, 3)).map((flow) => [...flow])
    at += together.length
    while (together.some((flow) => flow.length > 0)) {
      for (const flow of together) {
        const next = flow.shift()
        if (next) result.push(next)
      }
    }
  }
  return result
}

/** Each picture under its story's heads, or somewhere else on the page. */
function placePictures(
  stretches: Stretch[],
  stories: readonly SetStory[],
  level: Level,
  by: Chance,
): Stretch[] {
  for (const { id, heads, pictures } of stories) {
    for (const { caption, credit } of pictures) {
      const own = stretches.find((stretch) =>
        stretch.some((line) => line.story === id && line.role === 'head'),
      )
      if (own && !by.is(level.strayPictures)) {
        own.splice(own.indexOf(heads.at(-1) ?? caption) + 1, 0, caption, credit)
      } else {
        const host = stretches[by.between(0, stretches.length - 1)]
        let at = by.between(1, Math.max(1, host?.length ?? 1))
        while (host?.[at]?.role === 'credit') at += 1
        host?.splice(at, 0, caption, credit)
      }
    }
  }
  return stretches
}

/** Fragments that the extraction gave twice: the end of a paragraph, once more before the one it belongs to. */
function repeatFragments(stretches: Stretch[], level: Level, by: Chance): void {
  for (let n = by.between(0, level.repeats); n > 0; n -= 1) {
    const stretch = stretches[by.between(0, stretches.length - 1)]
    const at = stretch ? by.between(0, stretch.length - 1) : 0
    const line = stretch?.[at]
    if (!stretch || line?.role !== 'body' || line.text.length < 60) continue
    const from = Math.floor(line.text.length * (0.3 + 0.4 * by.next()))
    const space = line.text.indexOf(' ', from)
    const cut = /[a-z]{3}/u.test(line.text) && space > 0 ? space + 1 : from
    const fragment = line.text.slice(cut)
    if (fragment.length < 26) continue
    const { story = '' } = line
    stretch.splice(by.is(0.5) ? at : at + 1, 0, { text: fragment, role: 'duplicate', story, gap: 1 })
  }
}

function loseLines(stretches: Stretch[], level: Level, by: Chance): void {
  for (let n = by.between(0, level.lost); n > 0; n -= 1) {
    const stretch = stretches[by.between(0, stretches.length - 1)]
    if (stretch && stretch.length > 3) stretch.splice(by.between(2, stretch.length - 2), 1)
  }
}

function nameplate(language: Language): TrueLine[] {
  const texts =
    language === 'en'
      ? ['The Alder Bay Gazette', 'Friday, May 9, 2031', 'Vol. 12, No. 40', '8 pages']
      : ['青河日报', '中共青河市委机关报', '2031年5月9日 星期五', '第5208期', '今日8版']
  return texts.map((text, at) => ({ text, role: 'masthead', gap: at === 0 ? 0 : 1 }))
}

function photosIn(lines: readonly TrueLine[]): TruePage['photos'] {
  return lines.flatMap((line, at) =>
    line.role === 'caption' && line.story !== undefined && lines[at + 1]?.role === 'credit'
      ? [{ story: line.story, caption: at, credit: at + 1 }]
      : [],
  )
}
