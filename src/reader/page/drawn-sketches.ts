import { indexOutline } from '#issue/outline-view.ts'
import type { Outline } from '#issue/outline.ts'
import { SKETCH_KINDS, type SketchMark } from '#issue/sketch.ts'
import { slotsOf } from '#reader/jump/strip-slots.ts'
import { PAPER } from '#reader/page/page-sketch.tsx'

/** The outline with its pages' sketches as a printed strip of pages draws them, which need not be told twice. */
export function withDrawnSketches(outline: Outline, root: ParentNode): Outline {
  const { pieces } = indexOutline(outline)
  const places = slotsOf(outline).filter(({ page }) => page !== undefined)
  const drawn = [...root.querySelectorAll('.page-strip a')]
  const pages = outline.pages.map((page) => {
    const link = drawn[places.findIndex((slot) => slot.page === page)]
    const sketch = link?.querySelector('.sketch')
    // That of an empty page has nothing in it.
    if (!sketch) return page
    const marks = [...sketch.querySelectorAll('path')].flatMap((path) => {
      const kind = SKETCH_KINDS.findIndex((each) => path.classList.contains(each))
      const story = path.closest('g')?.dataset['story']
      const piece = page.pieces.findIndex(
        ({ id }) => story !== undefined && pieces.get(id)?.story[0] === story,
      )
      return [...(path.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h(\d+)v(\d+)/gu)].map(
        ([, x, y, width, height]): SketchMark => [
          piece,
          kind,
          Number(x),
          Number(y),
          Number(width),
          Number(height),
        ],
      )
    })
    return { ...page, sketch: { height: PAPER, marks } }
  })
  return { ...outline, pages }
}
