import { inlineText } from '#issue/plain-text.ts'
import type { Article, Page, Photo } from '#issue/schema.ts'
import { boxOf } from '../geometry/box-of.ts'
import type { Rect } from '../geometry/rect.ts'
import { sharedHeight, sharedWidth, unionOf, widthOf } from '../geometry/rect.ts'
import type { LaidLine } from '../geometry/write-page-text.ts'
import type { Range } from '../report.ts'
import { sharedPictures } from './share-caption.ts'
import type { PdfPage } from './read-pdf-page.ts'

/** The pictures of a page as the issue names them, beside what was read of it. */
export type NamedPicture = { src: string; width: number; height: number; rect: Rect; alt: string }

/** A picture and its caption stand no further apart than this share of the page's height. */
const NEAR = 0.05

/**
 * Gives each piece and photo of a page its box, and each picture its photo: the one whose caption is nearest, else one
 * of its own in the story around it.
 *
 * @param ranges the account of the page's text, by which each line knows its piece
 */
export function placePieces(
  page: Page,
  at: number,
  read: PdfPage,
  named: readonly NamedPicture[],
  ranges: readonly Range[],
): Page {
  const places = linesByPath(ranges, read.laid.lines)
  const captions = captionPlaces(page, at, places.byPath)
  const given = givePictures(named, captions, read.height)
  const storyOf = storiesOfPieces(places.byArticle)
  const shared = shareCaptions(given, captions, named, page, at)
  const hungUp = new Set([...shared.values()].flat())
  const loose = named.filter((picture) => !hungUp.has(picture))
  const articles = page.articles.map((article, i): Article => {
    const base = `pages[${at}].articles[${i}]`
    const own = loose.filter((picture) => homeOf(picture, read, storyOf) === article.id)
    const photos = [
      ...(article.photos ?? []).map((photo, k) => hung(photo, `${base}.photos[${k}]`)),
      ...own.map((picture) => bare(picture, read)),
    ]
    const rect = unionOf([
      ...(places.byArticle.get(article.id) ?? []).map((line) => line.rect),
      ...[...shared].flatMap(([path, pictures]) =>
        path.startsWith(`${base}.`) ? pictures.map((picture) => picture.rect) : [],
      ),
      ...own.map((picture) => picture.rect),
    ])
    const lines = places.byArticle.get(article.id) ?? []
    const down = (['vertical-rl', 'vertical-lr'] as const).find(
      (mode) => lines.filter((line) => line.down === mode).length > lines.length / 2,
    )
    return {
      ...article,
      ...(photos.length > 0 && { photos }),
      ...(down && { writingMode: down }),
      ...(rect && { box: boxOf(rect, read) }),
    }
  })
  const homes = new Set(page.articles.map(({ id }) => id))
  const photos = [
    ...(page.photos ?? []).map((photo, k) => hung(photo, `pages[${at}].photos[${k}]`)),
    ...loose
      .filter((picture) => !homes.has(homeOf(picture, read, storyOf) ?? ''))
      .map((picture) => bare(picture, read)),
  ]
  return { ...page, articles, ...(photos.length > 0 && { photos }) }

  function hung(photo: Photo, path: string): Photo {
    const pictures = shared.get(path) ?? []
    const [picture, ...more] = pictures
    const rect = unionOf(pictures.map((each) => each.rect)) ?? captions.get(path)
    return {
      ...photo,
      ...(picture && { image: more.length > 0 ? pictures.map(imageOf) : imageOf(picture) }),
      ...(picture?.alt && { alt: picture.alt }),
      ...(rect && { box: boxOf(rect, read) }),
    }
  }
}

function imageOf({ src, width, height }: NamedPicture) {
  return { src, width, height }
}

function bare(picture: NamedPicture, read: PdfPage): Photo {
  return {
    image: imageOf(picture),
    ...(picture.alt && { alt: picture.alt }),
    box: boxOf(picture.rect, read),
  }
}

type Places = { byPath: Map<string, LaidLine[]>; byArticle: Map<string, LaidLine[]> }

/** The lines that each place of the issue, and each piece, was copied from. */
function linesByPath(ranges: readonly Range[], lines: readonly LaidLine[]): Places {
  const places: Places = { byPath: new Map(), byArticle: new Map() }
  let from = 0
  for (const range of ranges) {
    while (from < lines.length && (lines[from]?.end ?? 0) <= range.start) from += 1
    if (!('kept' in range)) continue
    for (let i = from; i < lines.length && (lines[i]?.start ?? Infinity) < range.end; i += 1) {
      const line = lines[i]
      if (!line) break
      add(places.byPath, range.kept.path, line)
      if (range.kept.article !== undefined) add(places.byArticle, range.kept.article, line)
    }
  }
  return places
}

function add(map: Map<string, LaidLine[]>, key: string, line: LaidLine): void {
  const known = map.get(key)
  if (known) known.push(line)
  else map.set(key, [line])
}

/** Where captions and credits of the page's photos stand, by the photo's path. */
function captionPlaces(
  page: Page,
  at: number,
  byPath: ReadonlyMap<string, readonly LaidLine[]>,
): Map<string, Rect> {
  const paths = [
    ...page.articles.flatMap((article, i) =>
      (article.photos ?? []).map((_, k) => `pages[${at}].articles[${i}].photos[${k}]`),
    ),
    ...(page.photos ?? []).map((_, k) => `pages[${at}].photos[${k}]`),
  ]
  return new Map(
    paths.flatMap((path) => {
      const lines = [...(byPath.get(`${path}.caption`) ?? []), ...(byPath.get(`${path}.credit.text`) ?? [])]
      const rect = unionOf(lines.map((line) => line.rect))
      return rect ? [[path, rect] as const] : []
    }),
  )
}

/** Each caption's picture, the nearest pairs first; one under its picture is nearer than one over or beside it. */
function givePictures(
  pictures: readonly NamedPicture[],
  captions: ReadonlyMap<string, Rect>,
  height: number,
): Map<string, NamedPicture> {
  const pairs = pictures.flatMap((picture) =>
    [...captions].flatMap(([path, caption]) => {
      const under = caption.top >= picture.rect.bottom - height * 0.005
      const beside = sharedWidth(caption, picture.rect) < widthOf(caption) * 0.3
      // A picture narrower than its column stands in the middle of it, its caption at the column's edge.
      const atEdge = under && caption.top < picture.rect.bottom + height * 0.01
      const aside = Math.max(0, -sharedWidth(picture.rect, caption)) * (atEdge ? 0.3 : 1)
      const apart = Math.max(0, -sharedHeight(picture.rect, caption))
      const away = Math.hypot(aside, apart) * (under && (!beside || atEdge) ? 1 : 1.8)
      return away <= height * NEAR ? [{ picture, path, away }] : []
    }),
  )
  const given = new Map<string, NamedPicture>()
  const taken = new Set<NamedPicture>()
  for (const { picture, path } of pairs.sort((a, b) => a.away - b.away)) {
    if (given.has(path) || taken.has(picture)) continue
    given.set(path, picture)
    taken.add(picture)
  }
  return given
}

/** All pictures that each caption speaks of: the nearest, and those beside it that no other caption has. */
function shareCaptions(
  given: ReadonlyMap<string, NamedPicture>,
  captions: ReadonlyMap<string, Rect>,
  named: readonly NamedPicture[],
  page: Page,
  at: number,
): Map<string, NamedPicture[]> {
  const left = new Set(named)
  for (const picture of given.values()) left.delete(picture)
  const words = captionWords(page, at)
  return new Map(
    [...given].map(([path, picture]) => {
      const rect = captions.get(path) ?? picture.rect
      const pictures = sharedPictures(picture, { rect, text: words.get(path) ?? '' }, [...left])
      for (const each of pictures) left.delete(each)
      return [path, pictures]
    }),
  )
}

function captionWords(page: Page, at: number): Map<string, string> {
  const holders = [
    [`pages[${at}]`, page.photos ?? []] as const,
    ...page.articles.map((article, i) => [`pages[${at}].articles[${i}]`, article.photos ?? []] as const),
  ]
  return new Map(
    holders.flatMap(([base, photos]) =>
      photos.map(({ caption }, k) => [`${base}.photos[${k}]`, inlineText(caption ?? '')] as const),
    ),
  )
}

/** The piece that most lines of each story of the setting went to. */
function storiesOfPieces(byArticle: ReadonlyMap<string, readonly LaidLine[]>): Map<number, string> {
  const votes = new Map<number, Map<string, number>>()
  for (const [article, lines] of byArticle) {
    for (const { story, start, end } of lines) {
      const known = votes.get(story) ?? new Map<string, number>()
      known.set(article, (known.get(article) ?? 0) + end - start)
      votes.set(story, known)
    }
  }
  return new Map(
    [...votes].flatMap(([story, known]) => {
      const best = [...known].sort((a, b) => b[1] - a[1])[0]
      return best ? [[story, best[0]] as const] : []
    }),
  )
}

function homeOf(
  picture: NamedPicture,
  { laid }: PdfPage,
  storyOf: ReadonlyMap<number, string>,
): string | undefined {
  const home = laid.pictures.find(({ rect }) => rect === picture.rect)
  return home && storyOf.get(home.story)
}
