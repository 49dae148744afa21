import type { Box, Photo } from '#issue/schema.ts'

/** A picture and its caption stand no further apart than this share of the page. */
const NEAR = 0.05

/**
 * Gives photos that were read by their captions the places of the pictures that they stand nearest to; a picture that is
 * given is taken out of the list. One over its caption is nearer than one under or beside it.
 *
 * @param captionOf the place of a photo's caption, by the photo's place among these
 * @param pictures changed: those that are left belong to no caption
 */
export function hangPictures(
  photos: readonly Photo[],
  captionOf: (at: number) => Box | undefined,
  pictures: Box[],
): Photo[] {
  return photos.map((photo, at) => {
    const caption = photo.box === undefined ? captionOf(at) : undefined
    if (!caption) return photo
    const [nearest] = pictures
      .map((box) => ({ box, away: awayOf(box, caption) }))
      .filter(({ away }) => away <= NEAR)
      .toSorted((a, b) => a.away - b.away)
    if (!nearest) return photo
    pictures.splice(pictures.indexOf(nearest.box), 1)
    return { ...photo, box: nearest.box }
  })
}

function awayOf([x, y, width, height]: Box, [left, top, wide, high]: Box): number {
  const beside = Math.max(left - (x + width), x - (left + wide), 0)
  const below = top - (y + height)
  const apart = Math.max(below, y - (top + high), 0)
  return Math.hypot(beside, apart) * (below > -0.01 && beside === 0 ? 1 : 1.8)
}
