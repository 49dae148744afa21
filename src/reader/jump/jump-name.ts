import { nameOfPiece, type OutlineIndex } from '#issue/outline-view.ts'
import type { OutlineJump } from '#issue/outline.ts'
import { isChinese } from '#reader/page/language.ts'

/** The element id of one end of a continuation, for the way back to it. */
export function jumpId(jump: { direction: string; from: string }): string {
  return `jump:${jump.direction}:${jump.from}`
}

/** A headline as it is named in running text of its language; empty stays empty. */
export function titled(name: string, language: string): string {
  if (name === '') return ''
  const [open = '', close = ''] = isChinese(language) ? '《》' : /^ja\b/u.test(language) ? '「」' : '“”'
  // A headline that has these marks of its own needs no second pair around them.
  const isMarked = name.startsWith(open) && name.endsWith(close) && !name.includes(open, 1)
  return isMarked ? name : open + name + close
}

/** What a piece is called where there is room: its headline whole, its first words cut to a line. */
export function fullName(index: OutlineIndex, id: string): string {
  const name = nameOfPiece(index, id)
  return name === index.pieces.get(id)?.piece.opening ? shortName(index, id) : name
}

/** A piece's name cut to the length of a line. */
export function shortName(index: OutlineIndex, id: string): string {
  const points = Array.from(nameOfPiece(index, id))
  return points.length <= LINE ? points.join('') : `${points.slice(0, LINE).join('').trimEnd()}…`
}

/** Code points of a long headline. */
const LINE = 42

/** The label of the page that a jump leads to: the target's own, else as the mark has it. */
export function pageOfJump(index: OutlineIndex, jump: OutlineJump): string {
  const to = jump.to === undefined ? undefined : index.pieces.get(jump.to)
  return to?.page.label ?? jump.page
}

/** What the other end of a jump is called, in the brackets of its language. */
export function titleOfJump(index: OutlineIndex, to: string): string {
  return titled(shortName(index, to), index.outline.language)
}
