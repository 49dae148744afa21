import type { Rect } from '../geometry/rect.ts'
import { heightOf, sharedHeight, sharedWidth, unionOf, widthOf } from '../geometry/rect.ts'

/**
 * Pictures of one row or column stand no further apart than this share of the smaller one's side; further, where the
 * caption says that there are several.
 */
const NEAR = 0.25
const NEAR_WHERE_SAID = 1
/** Their edges differ by no more than this share of it. */
const UNEVEN = 0.12

/** Words and signs by which one caption speaks of several pictures. */
const SEVERAL =
  /[①②③④⑤⑥]|图[一二三四五六123456]|[左右上下]图|（[左右上下]）|\b(?:left|right|above|below|top|bottom|clockwise)\b/iu

/**
 * Pictures that one caption speaks of: the one it stands by, and those that stand in a row or a column with it, where
 * the caption reaches under them or its words say that there are several. In the order in which they are read.
 *
 * @param loose pictures that no other caption has taken
 */
export function sharedPictures<T extends { rect: Rect }>(
  picture: T,
  caption: { rect: Rect; text: string },
  loose: readonly T[],
): T[] {
  const group = [picture]
  const saysSo = SEVERAL.test(caption.text)
  for (const [next] of loose.entries()) {
    const other = loose[next]
    if (
      !other ||
      group.includes(other) ||
      !group.some((one) => standTogether(one.rect, other.rect, saysSo ? NEAR_WHERE_SAID : NEAR))
    )
      continue
    const under = sharedWidth(caption.rect, other.rect) > widthOf(other.rect) * 0.5
    const reached = unionOf(group.map(({ rect }) => rect))
    // A caption that reaches under one end of a row is of the row; one that reaches under none is of its own picture.
    if (saysSo || (under && reached !== undefined && !isOver(other.rect, reached, caption.rect)))
      group.push(other)
  }
  return group.toSorted((a, b) =>
    sharedHeight(a.rect, b.rect) > Math.min(heightOf(a.rect), heightOf(b.rect)) * 0.5
      ? a.rect.left - b.rect.left
      : a.rect.top - b.rect.top,
  )
}

/** A picture over another has its own caption between them, or shares the one under both only if that says so. */
function isOver(other: Rect, group: Rect, caption: Rect): boolean {
  return sharedWidth(other, group) > 0 && Math.abs(caption.top - other.bottom) > heightOf(other)
}

function standTogether(a: Rect, b: Rect, near: number): boolean {
  const width = Math.min(widthOf(a), widthOf(b))
  const height = Math.min(heightOf(a), heightOf(b))
  const inRow =
    Math.abs(a.top - b.top) < height * UNEVEN &&
    Math.abs(a.bottom - b.bottom) < height * UNEVEN &&
    -sharedWidth(a, b) < width * near
  const inColumn =
    Math.abs(a.left - b.left) < width * UNEVEN &&
    Math.abs(a.right - b.right) < width * UNEVEN &&
    -sharedHeight(a, b) < height * near
  return inRow || inColumn
}
