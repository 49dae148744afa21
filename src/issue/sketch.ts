/** What a rectangle of a sketch stands for: running text, a headline, a picture. */
export const SKETCH_KINDS = ['text', 'headline', 'picture'] as const

/**
 * The setting of a page in a few rectangles, for whoever draws it small: numbers are hundredths of the
 * page's width, from its top left. A rectangle is the position of its piece on the page (-1: of none), the
 * position of its kind in `SKETCH_KINDS`, x, y, width and height.
 */
export type Sketch = {
  height: number
  marks: [piece: number, kind: number, x: number, y: number, width: number, height: number][]
}
export type SketchMark = Sketch['marks'][number]
