import type { Publication } from '#issue/schema.ts'
import { newestOf } from '#press/publishing/corrections.ts'
import type { FeedItem } from '#press/publishing/feeds/feed-item.ts'
import { storyId } from '#press/publishing/feeds/story-id.ts'
import { escapeXml, XML_HEAD } from '#press/publishing/feeds/xml.ts'

/** A feed before it is written in one form or the other; addresses as the site writes them. */
export type Feed = {
  publication: Publication
  title: string
  language: string
  home: string
  /** Its own address. */
  self: string
  /** Its newest day, `2026-05-15T00:00:00Z`, unless a story was corrected later. */
  newest: string
  items: readonly FeedItem[]
}

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function writeJsonFeed(feed: Feed): string {
  const { publication, title, language, home, self, items } = feed
  const authors = [{ name: publication.name }]
  const version = 'https://jsonfeed.org/version/1.1'
  return `${JSON.stringify({ version, title, home_page_url: home, feed_url: self, language, authors, items })}\n`
}

/** A feed as Atom (RFC 4287). */
export function writeAtomFeed(feed: Feed): string {
  const { publication, newest, items } = feed
  const updated = newestOf([newest, ...items.map(updatedOf)])
  return [
    `${XML_HEAD}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">`,
    `<id>${storyId(publication.id)}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(publication.name)}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    ...items.map(atomEntry),
    '</feed>\n',
  ].join('\n')
}

function updatedOf({ date_published, date_modified }: FeedItem): string {
  return date_modified ?? date_published
}

function atomEntry(item: FeedItem): string {
  const authors = (item.authors ?? []).map(({ name }) => `<author><name>${escapeXml(name)}</name></author>`)
  const tags = (item.tags ?? []).map((tag) => `<category term="${escapeXml(tag)}"/>`)
  const language = item.language === undefined ? '' : ` xml:lang="${escapeXml(item.language)}"`
  return [
    `<entry${language}>`,
    `<id>${escapeXml(item.id)}</id>`,
    `<title>${escapeXml(item.title ?? '')}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>`,
    `<published>${item.date_published}</published>`,
    `<updated>${updatedOf(item)}</updated>`,
    ...authors,
    ...tags,
    ...(item.summary === undefined ? [] : [`<summary>${escapeXml(item.summary)}</summary>`]),
    `<content type="html">${escapeXml(item.content_html)}</content>`,
    '</entry>',
  ].join('\n')
}
