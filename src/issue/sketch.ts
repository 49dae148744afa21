import * as v from 'valibot'

/** What a rectangle of a sketch stands for: running text, a headline, a picture. */
export const SKETCH_KINDS = ['text', 'headline', 'picture'] as const

const Whole = v.pipe(v.number(), v.integer())

/**
 * The setting of a page in a few rectangles, for whoever draws it small: numbers are hundredths of the
 * page's width, from its top left. A rectangle is the position of its piece on the page (-1: of none), the
 * position of its kind in `SKETCH_KINDS`, x, y, width and height.
 */
export const SketchSchema = v.object({
  height: Whole,
  marks: v.array(v.tuple([Whole, Whole, Whole, Whole, Whole, Whole])),
})

export type Sketch = v.InferOutput<typeof SketchSchema>
export type SketchMark = Sketch['marks'][number]
