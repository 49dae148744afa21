import { inlineText } from '#issue/plain-text.ts'
import type { Image, Issue, Photo } from '#issue/schema.ts'
import { type Check, type Finding, placeOf } from '#press/checks/finding.ts'

/** Photos that have lost their caption, their credit or the words for those who do not see them. */
export const checkCaptions: Check = ({ issue }) =>
  placedPhotos(issue).flatMap(({ place, photo }): Finding[] => {
    const images = imagesOf(photo.image)
    const caption = photo.caption === undefined ? '' : inlineText(photo.caption).trim()
    if (images.length === 0 && caption === '')
      return [{ severity: 'error', place, reason: 'has neither a picture nor a caption' }]
    const findings: Finding[] = []
    if (caption === '') findings.push({ severity: 'warning', place, reason: 'has no caption' })
    else if (photo.credit === undefined)
      findings.push({ severity: 'warning', place, reason: 'has a caption and no credit' })
    const isDescribed = photo.alt !== undefined || images.every((image) => image.alt !== undefined)
    if (images.length > 0 && !isDescribed)
      findings.push({ severity: 'warning', place, reason: 'has no alt text' })
    return findings
  })

/** Pictures that the issue names and that cannot be published with it. */
export const checkPictureFiles: Check = ({ issue, pictureFault }) =>
  namedImages(issue).flatMap(({ place, image }): Finding[] => {
    const sources = [image.src, ...(image.variants ?? []).map((variant) => variant.src)]
    return sources.flatMap((src): Finding[] => {
      const fault = isRemote(src) ? undefined : pictureFault(src)
      return fault === undefined
        ? []
        : [{ severity: 'error', place, reason: `the picture file ${src} ${fault}` }]
    })
  })

/** True for a picture on another host: nothing beside the issue file. */
export function isRemote(src: string): boolean {
  return /^https:/iu.test(src)
}

/** A photo's pictures: none, one, or several under one caption. */
export function imagesOf(image: Photo['image']): Image[] {
  if (image === undefined) return []
  return Array.isArray(image) ? image : [image]
}

/** Every picture that an issue names, with the place where it does. */
export function namedImages(issue: Issue): { place: string; image: Image }[] {
  const { nameplate } = issue.publication
  return [
    ...(nameplate === undefined ? [] : [{ place: 'publication.nameplate', image: nameplate }]),
    ...issue.pages.flatMap((page) =>
      page.image === undefined ? [] : [{ place: placeOf(page), image: page.image }],
    ),
    ...placedPhotos(issue).flatMap(({ place, photo }) =>
      imagesOf(photo.image).map((image) => ({ place, image })),
    ),
  ]
}

function placedPhotos(issue: Issue): { place: string; photo: Photo }[] {
  return issue.pages.flatMap((page) => [
    ...page.articles.flatMap((article) =>
      (article.photos ?? []).map((photo, i) => ({
        place: `${placeOf(page, article)}, photo ${i + 1}`,
        photo,
      })),
    ),
    ...(page.photos ?? []).map((photo, i) => ({ place: `${placeOf(page)}, photo ${i + 1}`, photo })),
  ])
}
