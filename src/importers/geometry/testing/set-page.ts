import type { GlyphRun, PageGeometry } from '../page-geometry.ts'
import type { Rect } from '../rect.ts'

/** Sets invented pages: lines of type at places, as a compositor would. Units are points. */
export class SetPage {
  readonly runs: GlyphRun[] = []
  readonly rules: Rect[] = []
  readonly pictures: Rect[] = []

  constructor(
    readonly width = 600,
    readonly height = 800,
  ) {}

  /** One line of type from `x`, its top at `y`; ideographs are as wide as high, other signs half of it. */
  line(
    text: string,
    x: number,
    y: number,
    size = 10,
    style: { bold?: boolean; fromRight?: boolean } = {},
  ): this {
    const rect = { left: x, top: y, right: x + widthOf(text) * size, bottom: y + size }
    this.runs.push({ text, rect, size, way: 'across', ...style })
    return this
  }

  /** Lines under each other, the leading half of their size. */
  column(lines: readonly string[], x: number, y: number, size = 10, style: { bold?: boolean } = {}): this {
    for (const [i, line] of lines.entries()) {
      const indent = /^　*/u.exec(line)?.[0].length ?? 0
      this.line(line.slice(indent), x + indent * size, y + i * size * 1.5, size, style)
    }
    return this
  }

  /** Lines whose words, each a run of its own, are set apart so that every line but the last is as wide as the column. */
  justified(lines: readonly string[], x: number, y: number, width: number, size = 10): this {
    for (const [i, line] of lines.entries()) {
      const words = line.split(' ')
      const set = words.reduce((sum, word) => sum + widthOf(word) * size, 0)
      const last = i === lines.length - 1
      const space = last || words.length < 2 ? size * 0.3 : (width - set) / (words.length - 1)
      let at = x
      for (const word of words) {
        this.line(word, at, y + i * size * 1.4, size)
        at += widthOf(word) * size + space
      }
    }
    return this
  }

  /** Lines that run down from `y`, the first at `x`, each further left; every sign a run of its own. */
  down(lines: readonly string[], x: number, y: number, size = 10): this {
    for (const [i, line] of lines.entries()) {
      const left = x - i * size * 1.7
      for (const [k, sign] of [...line].entries()) {
        if (sign === '　') continue
        const top = y + k * size
        const rect = { left, top, right: left + size, bottom: top + size }
        this.runs.push({ text: sign, rect, size, way: 'across' })
      }
    }
    return this
  }

  rule(left: number, top: number, right: number, bottom: number): this {
    this.rules.push({ left, top, right, bottom })
    return this
  }

  picture(left: number, top: number, right: number, bottom: number): this {
    this.pictures.push({ left, top, right, bottom })
    return this
  }

  page(): PageGeometry {
    return {
      width: this.width,
      height: this.height,
      runs: this.runs,
      rules: this.rules,
      pictures: this.pictures,
    }
  }
}

function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/[\u2E80-\uFFEF“”‘’…—]/u.test(sign) ? 1 : 0.5), 0)
}
