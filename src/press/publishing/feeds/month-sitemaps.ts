import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ArchiveYear } from '#library/library.ts'
import { files } from '#library/site-files.ts'
import { issueAddress } from '#paths.ts'
import { monthSitemap, monthsOf, type PaperDays } from '#press/publishing/feeds/sitemap.ts'
import type { Fresh } from '#press/publishing/feeds/stage-feeds.ts'
import { type Listed, readArchiveYear } from '#press/publishing/site-indexes.ts'
import { walkFiles } from '#press/walk-files.ts'

/**
 * The sitemaps of the months in which issues of this run came out, each of the sitemaps of all its issues; undefined for
 * a month without any.
 *
 * @param years the changed ones of the paper's archive
 * @param dates those of the run's issues
 */
export function monthSitemaps(
  site: string,
  paper: string,
  years: Listed['years'],
  dates: readonly string[],
  fresh: Fresh,
): Map<string, string | undefined> {
  const months = new Set(dates.map((date) => date.slice(0, 7)))
  return new Map(
    [...months].map((month) => [
      files.monthSitemap(paper, month.slice(0, 4), month.slice(5)),
      monthOf(site, paper, month, years.get(month.slice(0, 4)), fresh),
    ]),
  )
}

/**
 * The sitemaps that months of a site lack: an earlier release named the issues one by one, so the index would no
 * longer lead to those it published. One at a time, since there may be as many as an archive has months.
 *
 * @param days those of every publication of the site
 * @param fresh what this run has written already: the months of its issues
 */
export function* lackingMonths(
  site: string,
  days: readonly PaperDays[],
  fresh: Fresh,
): Generator<[place: string, content: string]> {
  for (const { paper, years } of days)
    for (const year of years) {
      const lacking = monthsOf(paper, year).filter(({ place }) => !fresh.leaves(decodeURIComponent(place)))
      if (lacking.length === 0) continue
      const list = readArchiveYear(site, paper, year.year)
      for (const { month, place } of lacking) {
        const sitemap = monthOf(site, paper, month, list, fresh)
        if (sitemap !== undefined) yield [place, sitemap]
      }
    }
}

/** Removes the months' sitemaps of papers from where earlier releases had them, in the folders of the years. */
export function removeOldSitemaps(site: string, papers: Iterable<string>): void {
  for (const paper of papers) {
    const archive = join(site, paper, 'archive')
    for (const place of existsSync(archive) ? walkFiles(archive) : [])
      if (/^\d{4}[/\\]sitemap-\d{2}\.xml(?:\.(?:br|gz))?$/u.test(place)) rmSync(join(archive, place))
  }
}

/** Undefined where none of a month's issues has a sitemap. */
function monthOf(
  site: string,
  paper: string,
  month: string,
  list: ArchiveYear | undefined,
  fresh: Fresh,
): string | undefined {
  const issues = list?.issues.filter(({ date }) => date.startsWith(month)) ?? []
  return monthSitemap(
    issues.flatMap((issue) => {
      const place = decodeURIComponent(files.issueSitemap(paper, issueAddress(issue)))
      const path = join(site, place)
      return fresh.read(place) ?? (existsSync(path) ? readFileSync(path, 'utf8') : [])
    }),
  )
}
