import * as v from 'valibot'
import { describeStory } from '#app/head/shared-description.ts'
import { isNews } from '#issue/news.ts'
import type { Photo } from '#issue/schema.ts'
import { paths } from '#paths.ts'
import type { Corrections } from '#press/publishing/corrections.ts'
import { type PictureAddress, storyHtml } from '#press/publishing/feeds/story-html.ts'
import { storyId } from '#press/publishing/feeds/story-id.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteAddresses } from '#press/publishing/site-address.ts'
import { storiesOf } from '#press/publishing/stories.ts'

/** One story in a feed, in the words of JSON Feed 1.1. */
export const FeedItemSchema = v.object({
  id: v.string(),
  url: v.string(),
  title: v.optional(v.string()),
  summary: v.optional(v.string()),
  content_html: v.string(),
  image: v.optional(v.string()),
  date_published: v.string(),
  /** Only of a story that was corrected. */
  date_modified: v.optional(v.string()),
  authors: v.optional(v.array(v.object({ name: v.string() }))),
  tags: v.optional(v.array(v.string())),
  language: v.optional(v.string()),
})

export type FeedItem = v.InferOutput<typeof FeedItemSchema>

/** The stories of an issue that are news, each whole; a piece of which nothing is printed is none. */
export function feedItems(
  { paper, address, whole }: Edition,
  addresses: SiteAddresses,
  corrections: Corrections,
): FeedItem[] {
  const pictureOf = (src: string) => addresses.picture(paper, address, src)
  return storiesOf(whole)
    .filter(isNews)
    .map(({ id, name, section, pieces }): FeedItem => {
      const { article } = pieces[0]
      const byline = [...new Set(article.byline)]
      const photos = pieces.flatMap((piece) => piece.article.photos ?? [])
      const summary = describeStory(pieces)
      return {
        id: storyId(`${paper}/${address}/${id}`),
        url: addresses.of(paths.story.to(paper, address, id)),
        title: name === '' ? undefined : name,
        summary: summary === '' ? undefined : summary,
        content_html: storyHtml(pieces, pictureOf),
        image: firstPhoto(photos, pictureOf),
        date_published: dayStart(whole.issue.date),
        date_modified: corrections.get(id),
        authors: byline.length === 0 ? undefined : byline.map((author) => ({ name: author })),
        tags: section === undefined ? undefined : [section],
        language: article.language ?? whole.issue.language,
      }
    })
    .filter(({ title, content_html: text }) => title !== undefined || text !== '')
}

/** Drawings are not shown by feed readers. */
const DRAWING = /\.svgz?(?:$|[?#])/iu

function firstPhoto(photos: readonly Photo[], pictureOf: PictureAddress): string | undefined {
  const images = photos.flatMap((photo) => photo.image ?? []).filter((image) => !DRAWING.test(image.src))
  return images.map((image) => pictureOf(image.src)).find((address) => address !== undefined)
}

/** A newspaper has a day and no hour; feeds want one. */
export function dayStart(date: string): string {
  return `${date}T00:00:00Z`
}
