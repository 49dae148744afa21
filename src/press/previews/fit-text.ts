import {
  breakAtPauses,
  breakEvenly,
  breakGreedily,
  type Line,
  type Unit,
  unbreakable,
} from '#press/previews/break-lines.ts'
import type { SetText, Style, TypeSetter } from '#press/previews/set-text.ts'

/** Lines of one size, ready to be placed. */
export type Fitted = { lines: readonly SetText[]; style: Style; leading: number }

/** The room for a text: pixels, and the sizes it may have, largest first. */
export type Room = {
  measure: number
  height: number
  sizes: readonly number[]
  leading: number
  mostLines: number
}

/** Longer headlines are cut: what does not fit at the smallest size is no headline. */
const LONGEST = 200
/** A Chinese headline in two thoughts, with a space or a comma between them. */
const PARTED = /\p{Script=Han}[”》」）]?[\s\u3000，。；：！？]+\S/u
/** How much smaller a headline may be to break where its writer paused. */
const WORTH_A_PAUSE = 0.7

/** Sets a headline as large as its room allows, in even lines; the last is cut with … where it is too long. */
export async function fitHeadline(
  setter: TypeSetter,
  text: string,
  style: Omit<Style, 'size'>,
  room: Room,
): Promise<Fitted> {
  const words = unbreakable(Array.from(text).slice(0, LONGEST).join(''), style.language)
  let even: { lines: Line[]; size: number } | undefined
  for (const size of room.sizes) {
    if (even !== undefined && size < even.size * WORTH_A_PAUSE) break
    const most = Math.min(room.mostLines, Math.floor(room.height / (size * room.leading)))
    const units = await measured(setter, words, { ...style, size })
    const parted = PARTED.test(text) ? breakAtPauses(units, room.measure, most) : undefined
    if (parted !== undefined) return setLines(setter, parted, { ...style, size }, room.leading)
    const lines = even === undefined ? breakEvenly(units, room.measure, most) : undefined
    if (lines !== undefined) even = { lines, size }
    if (even !== undefined && !PARTED.test(text)) break
  }
  if (even !== undefined) return setLines(setter, even.lines, { ...style, size: even.size }, room.leading)
  const sized = { ...style, size: room.sizes.at(-1) ?? 48 }
  const most = Math.max(1, Math.min(room.mostLines, Math.floor(room.height / (sized.size * room.leading))))
  const letters = await breakLong(setter, words, sized, room.measure)
  const lines = breakGreedily(letters, room.measure)
  return setLines(setter, cutAfter(lines, most), sized, room.leading)
}

/**
 * Fills lines of one size with running text; the last is cut with … where there is more.
 *
 * @param indent pixels that the first line begins later
 */
export async function fillLines(
  setter: TypeSetter,
  text: string,
  style: Style,
  { measure, most, indent = 0 }: { measure: number; most: number; indent?: number },
): Promise<Line[]> {
  const words = unbreakable(text, style.language, 'letters')
  const [first, ...rest] = await breakLong(setter, words, style, measure - indent)
  if (first === undefined) return []
  return cutAfter(breakGreedily([{ ...first, width: first.width + indent }, ...rest], measure), most)
}

async function measured(setter: TypeSetter, words: readonly string[], style: Style): Promise<Unit[]> {
  const spaceWidth = (await setter.set(' ', style)).width
  const units: Unit[] = []
  for (const word of words) {
    const text = word.trimEnd()
    const space = text === word ? '' : ' '
    units.push({
      text,
      space,
      width: (await setter.set(text, style)).width,
      spaceWidth: space === '' ? 0 : spaceWidth,
    })
  }
  return units
}

/** The same, with words that no line can hold taken apart. */
async function breakLong(
  setter: TypeSetter,
  words: readonly string[],
  style: Style,
  measure: number,
): Promise<Unit[]> {
  const units = await measured(setter, words, style)
  const parted: Unit[] = []
  for (const unit of units) {
    if (unit.width <= measure) parted.push(unit)
    else parted.push(...(await measured(setter, Array.from(unit.text), style)))
  }
  return parted
}

/** Letters with their marks, and signs of several characters, which are not cut in two. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The first lines; the last of them ends in … where there are more. */
function cutAfter(lines: readonly Line[], most: number): Line[] {
  if (lines.length <= most) return [...lines]
  const kept = lines.slice(0, most)
  const last = kept.at(-1)
  if (last === undefined) return kept
  const isHan = /\p{Script=Han}/u.test(last.text)
  const isOne = isHan || !/\s/u.test(last.text)
  const shorter = isOne
    ? Array.from(graphemes.segment(last.text), ({ segment }) => segment)
        .slice(0, isHan ? -1 : -2)
        .join('')
    : last.text.replace(/\s\S*$/u, '')
  const text = `${shorter.replace(/[\s\p{P}]+$/u, '')}…`
  return [...kept.slice(0, -1), { ...last, text }]
}

async function setLines(
  setter: TypeSetter,
  lines: readonly Line[],
  style: Style,
  leading: number,
): Promise<Fitted> {
  const set: SetText[] = []
  for (const line of lines) set.push(await setter.set(line.text, style))
  return { lines: set, style, leading }
}
