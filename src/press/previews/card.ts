import { between, readableOn } from '#press/previews/colour.ts'
import { fillLines, fitHeadline, type Fitted, type Room } from '#press/previews/fit-text.ts'
import { apart } from '#press/previews/visual-order.ts'
import { isRightToLeft, type SetText, type Style, TypeSetter } from '#press/previews/set-text.ts'

/** What a preview picture shows; every word of it is printed as it stands. */
export type Card = {
  /** BCP 47 tag of the text. */
  language: string
  /** Whether its lines run downwards. */
  isVertical: boolean
  nameplate: string
  /** The newspaper's own colour, `#b3202a`. */
  colour: string | undefined
  /** The day, and what else stands beside the nameplate; in the interface's language. */
  ear: readonly string[]
  kicker: string | undefined
  /** Empty where the story has none: then its text speaks, larger. */
  headline: string
  /** The first words of the text. */
  text: string
  /** 第1版 */
  page: string
  /** What stands after the page: its section, where the story goes on. */
  folio: string
  byline: string
}

/** A preview picture as SVG of outlines alone, its colours, and the characters that no typeface had. */
export type Drawing = { svg: string; palette: readonly string[]; missing: ReadonlySet<string> }

/** Pixels; what those who show links ask for. */
export const CARD = { width: 1200, height: 630 } as const

const PAPER = '#fcf9f0'
const INK = '#1d1a16'
const SOFT = '#5b5348'
const RULE = '#cfc5b0'
/** The red of the interface, for newspapers that name no colour. */
const NAMEPLATE_RED = '#a8201a'

const EDGE = 56
const MEASURE = CARD.width - 2 * EDGE
/** From the ruled line below the nameplate to the line above the folio. */
const MATTER = { top: 152, bottom: 548 }
const HEADLINE_SIZES = [124, 112, 100, 92, 84, 76, 70, 64, 58, 52, 46]
const TEXT_SIZES = [36, 32, 28, 25]
const LONE_TEXT_SIZES = [60, 52, 46, 42]
const COLUMN_GAP = 40

/** Draws a card: nameplate and day over a double rule, the headline, the text in columns, the folio. */
export async function drawCard(card: Card): Promise<Drawing> {
  const setter = new TypeSetter()
  const draw = new Sheet(isRightToLeft(card.language))
  const colour = readableOn(PAPER, card.colour ?? NAMEPLATE_RED, INK)
  await drawNameplate(draw, setter, card, colour)
  if (card.isVertical) await drawVertical(draw, setter, card)
  else await drawMatter(draw, setter, card)
  await drawFolio(draw, setter, card, colour)
  // Sixteen in all; the softer shades lie on the way from paper to ink.
  const palette = [PAPER, ...between(PAPER, INK, 8), ...between(PAPER, colour, 7)]
  return { svg: draw.svg(), palette, missing: setter.missing }
}

async function drawNameplate(draw: Sheet, setter: TypeSetter, card: Card, colour: string): Promise<void> {
  const { language } = card
  const room: Room = { measure: 720, height: 90, sizes: [64, 56, 48, 42, 36, 30], leading: 1.2, mostLines: 1 }
  const name = await fitHeadline(setter, card.nameplate, { weight: 900, language }, room)
  for (const line of name.lines) draw.line(line, { x: EDGE, y: 102, fill: colour })
  const ears = card.ear.filter((text) => text !== '')
  for (const [at, text] of ears.entries()) {
    const set = await setter.set(text, { size: 24, weight: at === 0 ? 600 : 400, language })
    draw.line(set, { x: EDGE + MEASURE - set.width, y: 102 - (ears.length - 1 - at) * 34, fill: SOFT })
  }
  draw.rule(EDGE, 124, MEASURE, 4, colour)
  draw.rule(EDGE, 132, MEASURE, 1, colour)
}

/** Headline and text, one below the other; the text fills what the headline leaves. */
async function drawMatter(draw: Sheet, setter: TypeSetter, card: Card): Promise<void> {
  const { language } = card
  let top = MATTER.top
  if (card.kicker !== undefined) {
    await drawOne(draw, setter, card.kicker, { size: 30, weight: 500, language }, { x: EDGE, y: top + 36 })
    top += 46
  }
  if (card.headline === '') return drawText(draw, setter, card, top + 8)
  const leading = isHan(card.headline) ? 1.24 : 1.1
  const room: Room = {
    measure: MEASURE,
    height: MATTER.bottom - top - (card.text === '' ? 20 : 100),
    sizes: HEADLINE_SIZES,
    leading,
    mostLines: 4,
  }
  const headline = await fitHeadline(setter, card.headline, { weight: 800, language }, room)
  const bottom = drawBlock(draw, headline, top)
  await drawText(draw, setter, card, bottom + 22)
}

function drawBlock(draw: Sheet, { lines, style, leading }: Fitted, top: number): number {
  const step = style.size * leading
  for (const [at, line] of lines.entries())
    draw.line(line, { x: EDGE, y: top + at * step + style.size * 0.92 + (step - style.size) / 2, fill: INK })
  return top + lines.length * step
}

/** The beginning of the text in columns with hairlines between them; one large column where there is no headline. */
async function drawText(draw: Sheet, setter: TypeSetter, card: Card, top: number): Promise<void> {
  if (card.text === '') return
  const isAlone = card.headline === ''
  const columns = isAlone ? 1 : 3
  const measure = (MEASURE - (columns - 1) * COLUMN_GAP) / columns
  const weight = isAlone ? 500 : 400
  // The largest size that the text does not overflow: a short one must not look lost.
  for (const size of isAlone ? LONE_TEXT_SIZES : TEXT_SIZES) {
    const leading = Math.round(size * 1.6)
    const rows = Math.floor((MATTER.bottom - top) / leading)
    const style = { size, weight, language: card.language }
    const indent = isHan(card.text) ? 2 * size : 0
    const room = { measure, most: rows * columns, indent }
    const lines = rows < 1 ? [] : await fillLines(setter, card.text, style, room)
    const isCut = lines.at(-1)?.text.endsWith('…') === true
    if (lines.length === 0 || (isCut && size !== TEXT_SIZES.at(-1) && size !== LONE_TEXT_SIZES.at(-1)))
      continue
    const used = Math.min(rows, Math.ceil(lines.length / columns))
    for (const [at, { text, width }] of lines.entries()) {
      const start = at === 0 ? indent : 0
      const column = Math.floor(at / used)
      const set = { ...(await setter.set(text, style)), bearing: 0 }
      const isFull = isHan(text) && at < lines.length - 1 && measure - width < 2 * size
      draw.line(isFull ? spread(set, measure - start) : set, {
        x: EDGE + column * (measure + COLUMN_GAP) + start,
        y: top + (at % used) * leading + size * 1.1,
        fill: isAlone ? INK : SOFT,
      })
    }
    const gaps = Math.ceil(lines.length / used) - 1
    for (let gap = 1; gap <= gaps; gap += 1)
      draw.rule(EDGE + gap * (measure + COLUMN_GAP) - COLUMN_GAP / 2, top + 6, 1, used * leading - 10, RULE)
    return
  }
}

/** Moves the characters of a line apart until it fills the measure, as Chinese lines do. */
function spread(line: SetText, measure: number): SetText {
  const step = (measure - line.width) / Math.max(1, line.glyphs.length - 1)
  return {
    glyphs: line.glyphs.map((glyph, at) => ({ ...glyph, x: glyph.x + at * step })),
    width: measure,
    bearing: 0,
  }
}

/** Lines that run downwards, side by side from the left, as Mongolian is written: the headline, then the text. */
async function drawVertical(draw: Sheet, setter: TypeSetter, card: Card): Promise<void> {
  const { language } = card
  const measure = MATTER.bottom - MATTER.top - 16
  const y = MATTER.top + 8
  let x = EDGE
  if (card.headline !== '') {
    const room: Room = { measure, height: MEASURE / 2, sizes: HEADLINE_SIZES, leading: 1.3, mostLines: 8 }
    const { lines, style, leading } = await fitHeadline(
      setter,
      card.headline,
      { weight: 800, language },
      room,
    )
    const step = style.size * leading
    for (const [at, line] of lines.entries()) draw.column(line, { x: x + (at + 0.3) * step, y, fill: INK })
    x += lines.length * step + 24
  }
  const size = 32
  const step = size * 1.5
  const style = { size, weight: 400, language }
  const most = Math.floor((EDGE + MEASURE - x) / step)
  const lines = most < 1 ? [] : await fillLines(setter, card.text, style, { measure, most })
  for (const [at, { text }] of lines.entries())
    draw.column(await setter.set(text, style), { x: x + (at + 0.3) * step, y, fill: SOFT })
}

async function drawFolio(draw: Sheet, setter: TypeSetter, card: Card, colour: string): Promise<void> {
  const { language } = card
  const top = 566
  draw.rule(EDGE, top - 6, MEASURE, 1, RULE)
  // The interface's words, which may be of another language than the text.
  const page = await setter.set(apart(card.page), { size: 25, weight: 700, language })
  draw.rule(EDGE, top + 6, page.width + 28, 40, colour)
  draw.line(page, { x: EDGE + 14, y: top + 35, fill: PAPER })
  const start = page.width + 48
  const measure = (MEASURE - start - 24) / 2
  const fine = { size: 25, weight: 400, language }
  await drawOne(draw, setter, card.folio, fine, { x: EDGE + start, y: top + 35, measure })
  await drawOne(draw, setter, card.byline, fine, { x: EDGE + MEASURE, y: top + 35, measure, fromEnd: true })
}

/** One line, cut where it is too long. */
async function drawOne(
  draw: Sheet,
  setter: TypeSetter,
  text: string,
  style: Style,
  { x, y, measure = MEASURE, fromEnd = false }: { x: number; y: number; measure?: number; fromEnd?: boolean },
): Promise<void> {
  const [line] = await fillLines(setter, text, style, { measure, most: 1 })
  if (line === undefined) return
  const set = await setter.set(line.text, style)
  draw.line(set, { x: fromEnd ? x - set.width : x, y, fill: SOFT })
}

function isHan(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
}

type Spot = { x: number; y: number; fill: string }

/** The sheet as it fills: rules and lines of type. Where text is read from the right, its sides are changed over. */
class Sheet {
  readonly #isMirrored: boolean
  readonly #parts: string[] = []

  constructor(isMirrored: boolean) {
    this.#isMirrored = isMirrored
  }

  /** A line whose first stroke stands at `x`, its baseline at `y`. */
  line(text: SetText, { x, y, fill }: Spot): void {
    const left = this.#isMirrored ? CARD.width - x - text.width : x - text.bearing
    const glyphs = text.glyphs.map(({ outline, x: at, y: raised, scale }) =>
      glyphPath(outline, scale, left + at, y - raised),
    )
    this.#parts.push(`<g fill="${fill}">${glyphs.join('')}</g>`)
  }

  /** A line that runs downwards from `y`, its baseline at `x`. */
  column(text: SetText, { x, y, fill }: Spot): void {
    const glyphs = text.glyphs.map(({ outline, x: at, y: raised, scale }) =>
      glyphPath(outline, scale, at - text.bearing, -raised),
    )
    this.#parts.push(
      `<g fill="${fill}" transform="translate(${round(x)} ${y}) rotate(90)">${glyphs.join('')}</g>`,
    )
  }

  rule(x: number, y: number, width: number, height: number, fill: string): void {
    const left = this.#isMirrored ? CARD.width - x - width : x
    this.#parts.push(
      `<rect x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}"/>`,
    )
  }

  svg(): string {
    const { width, height } = CARD
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${PAPER}"/>${this.#parts.join('')}</svg>`
  }
}

function glyphPath(outline: string, scale: number, x: number, y: number): string {
  const size = scale.toFixed(5)
  return `<path transform="matrix(${size} 0 0 -${size} ${round(x)} ${round(y)})" d="${outline}"/>`
}

function round(pixels: number): string {
  return String(Math.round(pixels * 10) / 10)
}
