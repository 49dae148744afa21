import { join } from 'node:path'
import * as v from 'valibot'
import type { ShelfPublication } from '#library/library.ts'
import { files } from '#library/site-files.ts'
import { paths } from '#paths.ts'
import type { Corrections } from '#press/publishing/corrections.ts'
import { dayStart, type FeedItem, feedItems, FeedItemSchema } from '#press/publishing/feeds/feed-item.ts'
import { issueSitemap, type PaperDays, robots, sitemapIndex } from '#press/publishing/feeds/sitemap.ts'
import { type Feed, writeAtomFeed, writeJsonFeed } from '#press/publishing/feeds/write-feeds.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'
import { siteAddresses } from '#press/publishing/site-address.ts'
import { readIndex } from '#press/publishing/site-indexes.ts'

/** A publication's feed holds its newest issues whole, as many as it takes to have this many stories. */
const ENOUGH_STORIES = 60

const StoredFeedSchema = v.object({ items: v.array(FeedItemSchema) })

/** What this run has written, by its place, and whether a file will stand after it. */
export type Fresh = { read: (place: string) => string | undefined; leaves: (place: string) => boolean }

/** What machines read of one issue: its own feed, and its sitemap where the site's host is known. */
export function issueFeeds(
  edition: Edition,
  settings: SiteSettings,
  corrections: Corrections,
): Map<string, string> {
  const { paper, address, whole } = edition
  const { publication, language, date } = whole.issue
  const addresses = siteAddresses(settings)
  const made = new Map<string, string>()
  const feed: Feed = {
    publication,
    language,
    title: `${publication.name} ${address}`,
    home: addresses.of(paths.issue.to(paper, address)),
    self: addresses.of(`/${files.issueFeed(paper, address)}`),
    newest: dayStart(date),
    items: feedItems(edition, addresses, corrections),
  }
  made.set(files.issueFeed(paper, address), writeJsonFeed(feed))
  if (settings.origin !== undefined)
    made.set(files.issueSitemap(paper, address), issueSitemap(edition, addresses, corrections))
  return made
}

/**
 * The feeds of a publication. Stories of issues that are not in this run are taken from the feeds of
 * those issues, as they stand in the site.
 *
 * @param fresh what this run has written already: the feeds of its issues
 */
export function publicationFeeds(
  site: string,
  archive: ShelfPublication,
  fresh: Fresh,
  settings: SiteSettings,
): Map<string, string> {
  const { publication, language, issues } = archive
  const addresses = siteAddresses(settings)
  const items: FeedItem[] = []
  for (const { address } of issues) {
    if (items.length >= ENOUGH_STORIES) break
    const place = files.issueFeed(publication.id, address)
    const made = fresh.read(decodeURIComponent(place))
    const stored =
      made === undefined
        ? readIndex(join(site, decodeURIComponent(place)), StoredFeedSchema)
        : v.parse(StoredFeedSchema, JSON.parse(made))
    items.push(...(stored?.items ?? []))
  }
  const feed = (self: string): Feed => ({
    publication,
    language,
    title: publication.name,
    home: addresses.of(paths.publication.to(publication.id)),
    self: addresses.of(`/${self}`),
    newest: dayStart(issues[0]?.date ?? '1970-01-01'),
    items,
  })
  const [atom, json] = [files.atomFeed(publication.id), files.jsonFeed(publication.id)]
  return new Map([
    [atom, writeAtomFeed(feed(atom))],
    [json, writeJsonFeed(feed(json))],
  ])
}

/**
 * `robots.txt`, and the sitemap it names. Sitemaps hold whole addresses and nothing less, so a site
 * whose host is not known has none, and says so.
 *
 * @param days reads those of every publication of the site
 */
export function siteMaps(
  days: () => readonly PaperDays[],
  fresh: Fresh,
  settings: SiteSettings,
): Map<string, string> {
  if (settings.origin === undefined) return new Map([['robots.txt', robots(undefined)]])
  const addresses = siteAddresses(settings)
  return new Map([
    [files.sitemap(), sitemapIndex(days(), addresses, (place) => fresh.leaves(place))],
    ['robots.txt', robots(addresses.of(`/${files.sitemap()}`))],
  ])
}
