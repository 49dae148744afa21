import type { Image, Issue, Photo } from '#issue/schema.ts'
import type { Assets, ImportedIssue } from './importer.ts'

/** Puts the pictures of an imported issue into a folder of their own, which each `src` then names. */
export function placeAssets(imported: ImportedIssue, folder: string): { issue: Issue; assets: Assets } {
  const assets: Assets = imported.assets ?? new Map()
  if (assets.size === 0) return { issue: imported.issue, assets }
  const place = (src: string) => (assets.has(src) ? `${folder}/${src}` : src)
  return {
    issue: movePictures(imported.issue, place),
    assets: new Map([...assets].map(([path, bytes]) => [place(path), bytes])),
  }
}

function movePictures(issue: Issue, place: (src: string) => string): Issue {
  const image = <T extends Image | undefined>(picture: T): T =>
    picture && {
      ...picture,
      src: place(picture.src),
      ...(picture.variants && {
        variants: picture.variants.map((variant) => ({ ...variant, src: place(variant.src) })),
      }),
    }
  const photo = (one: Photo): Photo =>
    one.image === undefined
      ? one
      : { ...one, image: Array.isArray(one.image) ? one.image.map(image) : image(one.image) }
  const photosOf = <T extends { photos?: Photo[] }>(holder: T): T =>
    holder.photos ? { ...holder, photos: holder.photos.map(photo) } : holder
  const { nameplate } = issue.publication
  return {
    ...issue,
    ...(nameplate && { publication: { ...issue.publication, nameplate: image(nameplate) } }),
    pages: issue.pages.map((page) => ({
      ...photosOf(page),
      ...(page.image && { image: image(page.image) }),
      articles: page.articles.map(photosOf),
    })),
  }
}
