import type { Chance } from '#press/bench/linking/chance.ts'
import { cutStory } from '#press/bench/linking/cut.ts'
import type { Level } from '#press/bench/import/levels.ts'
import type { PrintedStory } from '#press/bench/import/stories.ts'
import type { TrueLine } from '#press/bench/import/true-page.ts'

/** A story as lines: its heads, its text in columns, its pictures, and the mark at its end. */
export type SetStory = {
  id: string
  heads: TrueLine[]
  /** Each column's lines, in their order. */
  columns: TrueLine[][]
  pictures: { caption: TrueLine; credit: TrueLine }[]
  jump?: { mark: string; page: string }
}

const SUBHEADS_ZH = ['难处在哪里', '账怎么算', '下一步怎么走', '从一张清单说起', '大家都来出主意'] as const
const SUBHEADS_EN = ['Who pays', 'A long wait', 'What comes next', 'The view from the water'] as const

/** Sets a story, its paragraphs whole or parted at the ends of its columns. */
export function setStory(story: PrintedStory, id: string, level: Level, by: Chance): SetStory {
  let place = 0
  const line = (text: string, role: TrueLine['role'], more: Partial<TrueLine> = {}): TrueLine => ({
    text,
    role,
    story: id,
    place: (place += 1),
    gap: 1,
    ...more,
  })
  const heads = headsOf(story, level, by).map((text) => line(text, 'head'))
  const dated = !by.is(level.undated)
  if (dated && story.language === 'en' && story.byline.length > 0)
    heads.push(line(`By ${story.byline.join(' and ').toUpperCase()}`, 'byline'))
  const body = bodyOf(story, dated, level, by)
  const columns: TrueLine[][] = [[]]
  for (const [n, { kind, text }] of body.entries()) {
    const column = columns.at(-1) ?? []
    if (kind === 'subheading') {
      column.push(line(text, 'head'))
      continue
    }
    const paragraph = `${id}-${n}`
    const parts = by.is(level.cuts) ? cutInTwo(text, by) : [text]
    column.push(line(parts[0] ?? text, 'body', { paragraph }))
    // A column may end with a whole paragraph as well.
    const [head = '', tail] = parts
    // Nobody can tell from the page that two whole sentences were one paragraph.
    const rest = /[。！？.!?][”"’]?$/u.test(head) ? `${paragraph}b` : paragraph
    if (tail !== undefined) columns.push([line(tail, 'body', { paragraph: rest })])
    else if (n + 1 < body.length && body[n + 1]?.kind === 'paragraph' && by.is(level.cuts / 2))
      columns.push([])
  }
  const jump = by.is(level.jumps) ? jumpOf(story, by) : undefined
  if (jump) endWith(jump.mark, columns, story, line, by)
  const pictures = story.photos.map(({ caption, credit }) => ({
    caption: line(caption, 'caption'),
    credit: line(credit, 'credit'),
  }))
  return { id, heads, columns: columns.filter(({ length }) => length > 0), pictures, ...(jump && { jump }) }
}

function headsOf({ kicker, headline, deck }: PrintedStory, level: Level, by: Chance): string[] {
  const more = by.is(level.kickers)
  return [
    ...(more && kicker !== undefined && by.is(0.5) ? [kicker] : []),
    headline,
    ...(more && deck !== undefined && by.is(0.6) ? [deck] : []),
  ]
}

/** Dateline with its names, and paragraphs, with subheadings between them. */
function bodyOf(story: PrintedStory, dated: boolean, level: Level, by: Chance): PrintedStory['body'] {
  const { language, byline, dateline, body } = story
  const names = byline.join(' ')
  const opening =
    language === 'en'
      ? dated && dateline !== undefined
        ? `${dateline.replace(/\s*[—–-]+$/u, '')} — `
        : ''
      : dated
        ? `${dateline ?? '本报讯'}${names === '' ? '' : `（记者 ${names}）`}`
        : ''
  const texts = body.map(({ kind, text }, at) => ({ kind, text: at === 0 ? opening + text : text }))
  const own = texts.some(({ kind }) => kind === 'subheading')
  if (own || texts.length < 5 || !by.is(level.subheadings)) return texts
  const at = by.between(2, texts.length - 2)
  const text = language === 'en' ? by.one(SUBHEADS_EN) : by.one(SUBHEADS_ZH)
  return [...texts.slice(0, at), { kind: 'subheading', text }, ...texts.slice(at)]
}

/** One paragraph as the two parts that two columns hold. */
function cutInTwo(text: string, by: Chance): string[] {
  const { before, after } = cutStory([text, text, text], by)
  const head = before[1]
  const tail = after[0]
  return head !== undefined &&
    tail !== undefined &&
    before.length === 2 &&
    head.length > 24 &&
    tail.length > 24
    ? [head, tail]
    : [text]
}

function jumpOf({ language, headline }: PrintedStory, by: Chance): { mark: string; page: string } {
  const page = String(by.between(2, 8))
  if (language === 'en') {
    const word = headline.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? 'STORY'
    const caps = word.replaceAll(/[^A-Za-z]/gu, '').toUpperCase()
    return {
      page,
      mark: by.one([`Continued on Page ${page}`, `See ${caps}, Page ${page}`, `(Continued on Page ${page})`]),
    }
  }
  return {
    page,
    mark: by.one([`■下转第${page}版`, `（下转第${page}版）`, `▶下转第${page}版`, `下转第${page}版`]),
  }
}

function endWith(
  mark: string,
  columns: TrueLine[][],
  { language }: PrintedStory,
  line: (text: string, role: TrueLine['role']) => TrueLine,
  by: Chance,
): void {
  const column = columns.at(-1)
  const last = column?.at(-1)
  if (!column || last?.role !== 'body') return
  const inline = language !== 'en' && !mark.startsWith('下') && by.is(0.3)
  if (inline) last.text += mark
  else column.push(line(mark, 'jump'))
}
