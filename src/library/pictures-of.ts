import type { Image, Page, Photo } from '#issue/schema.ts'

/** The picture files of a page that lie beside it, in all their sizes: which of them is shown depends on the screen. */
export function picturesOf(page: Page): string[] {
  const photos = [...page.articles, page].flatMap((holder) => holder.photos ?? [])
  const images = [...photos.flatMap(imagesOf), ...(page.image === undefined ? [] : [page.image])]
  const sources = images.flatMap((image) => [image.src, ...(image.variants ?? []).map(({ src }) => src)])
  return [...new Set(sources.filter((src) => !/^https:/iu.test(src)))]
}

function imagesOf(photo: Photo): Image[] {
  return photo.image === undefined ? [] : [photo.image].flat()
}
