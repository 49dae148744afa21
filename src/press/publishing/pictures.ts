import { realpathSync, statSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { isRemote, namedImages } from '#press/checks/pictures.ts'
import type { Image, Issue, Photo } from '#issue/schema.ts'
import { systemReason } from '#press/problem.ts'
import { contentFault } from '#press/publishing/picture-content.ts'

/** A picture to be published: the file it comes from, and its path below the issue's folder. */
export type PictureFile = { from: string; place: string }

/** Pictures of an issue: those to copy, and what to say of those that cannot be. */
export type Pictures = {
  files: PictureFile[]
  missing: Map<string, string>
  /** Pictures on other hosts: their addresses stay in the data, and no reader's browser asks for them. */
  elsewhere: string[]
}

/** What the press writes into an issue's folder by itself: previews, and files in the way of folders. */
const OWN_NAME = /^(?:preview\.png$|previews\/)|\.(?:html|json|xml|epub)\//iu
const ENDINGS = new Set(['.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.svg'])

/**
 * Finds the picture files that an issue names beside its own file.
 *
 * @param folder absolute path of the issue file's folder; nothing outside it is ever published
 */
export function findPictures(issue: Issue, folder: string): Pictures {
  const files = new Map<string, PictureFile>()
  const missing = new Map<string, string>()
  const elsewhere = new Set<string>()
  for (const { image } of namedImages(issue)) {
    for (const { src } of [image, ...(image.variants ?? [])]) {
      if (isRemote(src)) elsewhere.add(src)
      if (isRemote(src) || files.has(src) || missing.has(src)) continue
      const found = findPicture(folder, src)
      if (typeof found === 'string') missing.set(src, found)
      else files.set(src, found)
    }
  }
  return { files: [...files.values()], missing, elsewhere: [...elsewhere] }
}

/** Where the pictures of a published issue stand below its folder. */
export function picturePlaces(issue: Issue): Set<string> {
  const sources = namedImages(issue).flatMap(({ image }) => [image, ...(image.variants ?? [])])
  return new Set(sources.flatMap(({ src }) => (isRemote(src) ? [] : (decode(src) ?? []))))
}

/** The file of a picture, or why it cannot be published. */
export function findPicture(folder: string, src: string): PictureFile | string {
  const place = decode(src)
  if (place === undefined || /[?#\\]/u.test(src) || /[\\\0]/u.test(place)) return 'is not the name of a file'
  if (place.split('/').some((part) => part === '' || part.startsWith('.'))) return 'leads out of the issue'
  if (!ENDINGS.has(extname(place).toLowerCase())) return 'is not a picture file'
  if (OWN_NAME.test(place)) return 'has a name that the site needs for itself'
  const path = join(folder, place)
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return 'is missing'
    const real = realpathSync(path)
    if (!real.startsWith(realpathSync(folder) + sep)) return 'leads out of the issue'
    return contentFault(real) ?? { from: real, place }
  } catch (error) {
    return `cannot be read: ${systemReason(error)}`
  }
}

function decode(src: string): string | undefined {
  try {
    return decodeURIComponent(src)
  } catch {
    return undefined
  }
}

/** The issue without the pictures that are not there: their captions and frames stay. */
export function withoutPictures(issue: Issue, missing: ReadonlySet<string>): Issue {
  if (missing.size === 0) return issue
  const { nameplate } = issue.publication
  return {
    ...issue,
    publication: { ...issue.publication, nameplate: keepImage(nameplate, missing) },
    pages: issue.pages.map((page) => ({
      ...page,
      image: keepImage(page.image, missing),
      articles: page.articles.map((article) => ({
        ...article,
        photos: article.photos?.map((photo) => keepPhoto(photo, missing)),
      })),
      photos: page.photos?.map((photo) => keepPhoto(photo, missing)),
    })),
  }
}

function keepPhoto(photo: Photo, missing: ReadonlySet<string>): Photo {
  if (!Array.isArray(photo.image)) return { ...photo, image: keepImage(photo.image, missing) }
  const kept = photo.image.flatMap((image) => keepImage(image, missing) ?? [])
  return { ...photo, image: kept.length === 0 ? undefined : kept }
}

function keepImage(image: Image | undefined, missing: ReadonlySet<string>): Image | undefined {
  if (image === undefined || missing.has(image.src)) return undefined
  return { ...image, variants: image.variants?.filter((variant) => !missing.has(variant.src)) }
}
