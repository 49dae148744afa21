import { expect, it } from 'vitest'
import { importSources } from '#importers/import-sources.ts'
import { linkStories } from '#issue/link-stories.ts'
import type { Issue } from '#issue/schema.ts'
import { scoreIssue } from '#press/bench/pdf/score.ts'
import { bundledIssues } from '#press/bundled-issues.ts'
import { siteSettings } from '#press/commands/publish.ts'
import { writeManifest } from '#press/exports/iiif/manifest.ts'
import { prepareEditions } from '#press/publishing/named-issues.ts'

/** Of each story the places of its pieces, page by page: what an import must find again, whatever it calls them. */
function chains(issue: Issue): string[] {
  const places = new Map(
    issue.pages.flatMap(({ label, articles }) =>
      articles.map(({ id, headline }) => [id, `${label} ${headline ?? ''}`]),
    ),
  )
  return linkStories(issue)
    .stories.filter(({ pieces }) => pieces.length > 1)
    .map(
      ({ pieces }) =>
        `${places.get(pieces[0] ?? '')} > ${pieces
          .slice(1)
          .map((id) => places.get(id)?.split(' ')[0])
          .join(' > ')}`,
    )
    .toSorted()
}

/** The marks of each page as they are printed, with the page that each names. */
function marks({ pages }: Issue): string[] {
  const printed = pages.flatMap(({ label, articles }) =>
    articles.flatMap(({ continuesOn, continuedFrom }) =>
      [continuedFrom, continuesOn].flatMap((jump) =>
        jump === undefined || jump.mark === '' ? [] : [`${label}: ${jump.mark} (${jump.page})`],
      ),
    ),
  )
  return printed.toSorted()
}

it.each(Array.from(prepareEditions(bundledIssues()), (edition) => [edition.paper, edition] as const))(
  'The manifest of %s, read again, has its pages, pieces, printed marks and stories over pages',
  async (_, edition) => {
    const bytes = new TextEncoder().encode(writeManifest(edition, siteSettings({})))
    const result = await importSources([{ name: 'manifest.json', bytes }])
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const { issue: truth } = edition.whole
    const { issue } = result
    expect([issue.publication.name, issue.date]).toEqual([truth.publication.name, truth.date])
    const pages = ({ pages: all }: Issue) =>
      all.map(({ label, section, articles }) => [label, section, articles.length])
    expect(pages(issue)).toEqual(pages(truth))
    expect(chains(issue)).toEqual(chains(truth))
    expect(marks(issue)).toEqual(marks(truth))
    const { found, bcubed, order } = scoreIssue(truth, issue)
    expect(Math.min(found, bcubed, order)).toBeGreaterThan(0.98)
  },
)
