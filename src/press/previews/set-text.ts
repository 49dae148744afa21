import { Buffer as ShapingBuffer, Direction, type Font, shape } from 'harfbuzzjs'
import { familiesFor } from '#press/previews/type-cases.ts'
import { holds, typeFor } from '#press/previews/typefaces.ts'
import { inVisualOrder } from '#press/previews/visual-order.ts'

/** How a text is set: its size in pixels, its weight from 200 to 900, its language. */
export type Style = { size: number; weight: number; language: string }

/** A word set in type: outlines in font units, y upwards, each with its place and scale; its width in pixels. */
export type SetText = { glyphs: readonly SetGlyph[]; width: number; bearing: number }
/** A stretch of one typeface and direction. */
type Run = { font: Font; text: string; direction: Direction }
type SetGlyph = { outline: string; x: number; y: number; scale: number }

/** What printers set where a letter is missing from the case. */
const GETA = '〓'

/** What was drawn once: the cards of a paper show the same letters over and over. */
const outlines = new WeakMap<Font, Map<number, string>>()

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/**
 * Sets words in type, without any font of the machine: the same outlines everywhere.
 *
 * Characters that no family holds are set as 〓 and gathered in `missing`.
 */
export class TypeSetter {
  readonly missing = new Set<string>()
  /** Words as they are set at one pixel: a headline is tried in many sizes. */
  readonly #words = new Map<string, SetText>()

  /** Sets one line. Its width is what it takes on the line, its bearing the white before its first stroke. */
  async set(text: string, { size, weight, language }: Style): Promise<SetText> {
    const key = `${weight} ${language} ${text}`
    const word = this.#words.get(key) ?? (await this.#shape(text, weight, language))
    this.#words.set(key, word)
    return {
      glyphs: word.glyphs.map(({ outline, x, y, scale }) => ({
        outline,
        x: x * size,
        y: y * size,
        scale: scale * size,
      })),
      width: word.width * size,
      bearing: word.bearing * size,
    }
  }

  /** Sets a text at one pixel. */
  async #shape(text: string, weight: number, language: string): Promise<SetText> {
    const glyphs: SetGlyph[] = []
    let x = 0
    let bearing = 0
    const runs: Run[] = []
    for (const stretch of inVisualOrder(text, isRightToLeft(language))) {
      const parted = await this.#runs(stretch.text, weight, language)
      const direction = stretch.isRightToLeft ? Direction.RTL : Direction.LTR
      runs.push(
        ...(stretch.isRightToLeft ? parted.toReversed() : parted).map((run) => ({ ...run, direction })),
      )
    }
    for (const { font, text: run, direction } of runs) {
      const scale = 1 / font.face.upem
      const buffer = new ShapingBuffer()
      buffer.addText(run)
      buffer.guessSegmentProperties()
      buffer.setDirection(direction)
      buffer.setLanguage(language)
      shape(font, buffer)
      for (const glyph of buffer.getGlyphInfosAndPositions()) {
        const outline = outlineOf(font, glyph.codepoint)
        if (glyphs.length === 0 && outline !== '')
          bearing = (font.glyphExtents(glyph.codepoint)?.xBearing ?? 0) * scale
        const at = { x: x + (glyph.xOffset ?? 0) * scale, y: (glyph.yOffset ?? 0) * scale }
        if (outline !== '') glyphs.push({ outline, scale, ...at })
        x += (glyph.xAdvance ?? 0) * scale
      }
    }
    return { glyphs, width: x, bearing }
  }

  /** Parts a text where the typeface changes. */
  async #runs(text: string, weight: number, language: string): Promise<{ font: Font; text: string }[]> {
    const families = familiesFor(language)
    const runs: { font: Font; text: string }[] = []
    for (const { segment } of clusters.segment(text)) {
      const last = runs.at(-1)
      // Spaces and joiners stay with the word they follow: a script may shape its letters by them.
      const stays = last !== undefined && /^[\p{Zs}\p{Cf}\p{M}]/u.test(segment) && holds(last.font, segment)
      const font = stays ? last.font : await typeFor(segment, families, weight)
      if (font === undefined && /^[\p{Cf}\p{Cc}\p{Z}]*$/u.test(segment)) continue
      const shown = font === undefined ? GETA : segment
      if (font === undefined) this.missing.add(segment)
      const used = font ?? (await typeFor(GETA, families, weight))
      if (used === undefined) continue
      if (last?.font === used) last.text += shown
      else runs.push({ font: used, text: shown })
    }
    return runs
  }
}

function outlineOf(font: Font, glyph: number): string {
  let known = outlines.get(font)
  if (known === undefined) outlines.set(font, (known = new Map<number, string>()))
  let outline = known.get(glyph)
  if (outline === undefined) known.set(glyph, (outline = wholeUnits(font.glyphToPath(glyph))))
  return outline
}

/** A thousandth of an em is finer than any pixel. */
function wholeUnits(outline: string): string {
  return outline.replaceAll(/-?\d+\.\d+/gu, (number) => String(Math.round(Number(number))))
}

/** Whether a language is written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(?:ar|fa|ur|he|yi|ps|sd|ug|dv|ckb|ku-arab|az-arab)(?:-|$)/iu.test(language)
}
