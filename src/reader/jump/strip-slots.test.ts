import { describe, expect, it } from 'vitest'
import { indexOutline } from '#issue/outline-view.ts'
import type { Outline } from '#issue/outline.ts'
import { pathsOver, slotsOf } from '#reader/jump/strip-slots.ts'

function outline(labels: readonly string[], pageCount?: number, stories: string[][] = []): Outline {
  return {
    publication: { id: 'paper', name: '报' },
    language: 'zh-Hans',
    date: '2026-04-22',
    pageCount,
    jumps: [],
    stories: stories.map((pieces) => ({ id: pieces[0] ?? '', pieces })),
    pages: labels.map((label) => ({
      label,
      leftOut: 0,
      pieces: stories
        .flat()
        .filter((id) => id.startsWith(`p${label}-`))
        .map((id) => ({ id, kind: 'article' as const, paragraphs: 1, minutes: 1, photos: 0 })),
    })),
  }
}

describe('the strip of pages', () => {
  it('keeps places for printed pages that are not in the file', () => {
    expect(slotsOf(outline(['1', '03'], 4)).map(({ label, page }) => (page ? label : `(${label})`))).toEqual([
      '1',
      '(2)',
      '03',
      '(4)',
    ])
  })

  it('claims nothing absent where it cannot be told', () => {
    expect(slotsOf(outline(['A1', 'B1'], 8))).toHaveLength(2)
    expect(slotsOf(outline(['1', '9'], 4))).toHaveLength(2)
    expect(slotsOf(outline(['1'], 5000))).toHaveLength(1)
    expect(slotsOf(outline(['1', '2']))).toHaveLength(2)
  })

  it("draws each story's way, those of the page in view on top", () => {
    const made = outline(['1', '2', '4'], 4, [
      ['p1-a', 'p2-a', 'p4-a'],
      ['p2-b', 'p4-b'],
    ])
    const slots = slotsOf(made)
    const paths = pathsOver(indexOutline(made), slots, { page: '1' })
    expect(paths.map(({ story, at, here }) => [story, at, here])).toEqual([
      ['p2-b', [1, 3], false],
      ['p1-a', [0, 1, 3], true],
    ])
  })
})
