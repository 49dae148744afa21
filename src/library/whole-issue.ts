import { linkStories } from '#issue/link-stories.ts'
import { measureArticle, openingOf } from '#issue/measure.ts'
import { isNews } from '#issue/news.ts'
import { makeOutline, type Outline } from '#issue/outline.ts'
import { indexOutline, type OutlineIndex } from '#issue/outline-view.ts'
import type { Issue, Page, Photo } from '#issue/schema.ts'
import type { Sketch } from '#issue/sketch.ts'
import type { Front, ShelfIssue } from '#library/library.ts'

/** An issue held whole, as the reading views ask for it. */
export type WholeIssue = { issue: Issue; outline: Outline; page: (label: string) => Page | undefined }

/**
 * Makes a whole issue ready to be read: linked once, its pages at hand by label.
 *
 * @param leftOut label of a page to the number of items that could not be read from it
 * @param sketch draws a page as the reader will set it; without it the outline has no drawings
 */
export function holdWhole(
  issue: Issue,
  leftOut: ReadonlyMap<string, number>,
  sketch?: SketchMaker,
): WholeIssue {
  const bare = makeOutline(issue, { linking: linkStories(issue), leftOut, measure: measureArticle })
  const outline = sketch === undefined ? bare : withSketches(bare, issue, sketch)
  const pages = new Map(issue.pages.map((page) => [page.label, page]))
  return { issue, outline, page: (label) => pages.get(label) }
}

/** Draws a page small; its marks depend on how the issue is linked. */
export type SketchMaker = (page: Page, index: OutlineIndex) => Sketch

function withSketches(outline: Outline, issue: Issue, sketch: SketchMaker): Outline {
  const index = indexOutline(outline)
  const drawn = new Map(issue.pages.map((page) => [page.label, sketch(page, index)]))
  return { ...outline, pages: outline.pages.map((page) => ({ ...page, sketch: drawn.get(page.label) })) }
}

/** How an issue is listed on the shelf, under an address of its own. */
export function shelve(issue: Issue, address: string): ShelfIssue {
  const lead = issue.pages.flatMap((page) => page.articles).find((piece) => piece.headline !== undefined)
  return {
    address,
    date: issue.date,
    edition: issue.edition,
    number: issue.number,
    lunarDate: issue.lunarDate,
    pages: issue.pages.map((page) => page.label),
    lead: lead?.headline,
    front: frontOf(issue),
  }
}

/** How many pieces stand on the small front page beside its lead. */
const SECONDS = 4
/** Code points of a text on it. */
const SET_SMALL = 120
/** Pixels: the picture on it is never shown wider. */
const PICTURE_WIDTH = 640

/** What of an issue's first page is set small on the newsstand. */
function frontOf(issue: Issue): Front | undefined {
  const [page] = issue.pages
  const news = (page?.articles ?? []).filter((piece) => piece.headline !== undefined && isNews(piece))
  const [lead, ...others] = news
  if (page === undefined || lead === undefined) return undefined
  const photos = [
    ...(lead.photos ?? []),
    ...(page.photos ?? []),
    ...others.flatMap((each) => each.photos ?? []),
  ]
  return {
    kicker: lead.kicker,
    lead: lead.headline,
    deck: lead.deck,
    // Where there is no picture the lead's text stands in its place.
    opening: openingOf(lead, SET_SMALL * 2),
    seconds: others
      .slice(0, SECONDS)
      .map((each) => ({ headline: each.headline ?? '', opening: openingOf(each, SET_SMALL / 2) })),
    picture: smallPicture(photos),
  }
}

function smallPicture(photos: readonly Photo[]): Front['picture'] {
  const image = photos.flatMap((photo) => photo.image ?? []).at(0)
  if (image === undefined) return undefined
  const smaller = (image.variants ?? [])
    .filter(({ type, width }) => type !== 'image/avif' && width >= PICTURE_WIDTH && width < image.width)
    .toSorted((a, b) => a.width - b.width)
    .at(0)
  const { src, width } = smaller ?? image
  return { src, width, height: Math.round((image.height * width) / image.width), alt: image.alt }
}
