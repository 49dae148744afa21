import { wordsFor } from '#press/words.ts'
import { files } from '#library/site-files.ts'
import { paths } from '#paths.ts'
import { pageCanvas } from '#press/exports/iiif/canvas.ts'
import { type IiifIssue, manifestId, text } from '#press/exports/iiif/iiif-issue.ts'
import { storyRanges } from '#press/exports/iiif/ranges.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteSettings } from '#press/publishing/settings.ts'
import { siteAddresses } from '#press/publishing/site-address.ts'
import { directionOf } from '#reader/page/language.ts'

/** IIIF names everything by a whole address: where the site's host is not known, by the one `jumpline serve` has. */
const USUAL_ORIGIN = 'http://localhost:4173'

/**
 * An issue as a manifest of IIIF Presentation 3: a canvas for each page, its text as annotations, and stories as
 * ranges over all the canvases they run on (cookbook recipe 0025, newspaper article index).
 *
 * @see https://iiif.io/api/presentation/3.0/
 */
export function writeManifest(edition: Edition, settings: SiteSettings): string {
  const { paper, address, whole } = edition
  const { publication, language, date, number, pageCount } = whole.issue
  const addresses = siteAddresses({ ...settings, origin: settings.origin ?? USUAL_ORIGIN })
  const messages = wordsFor(language)
  const issue: IiifIssue = { edition, addresses, language }
  const canvases = whole.issue.pages.map((page, at) =>
    pageCanvas(issue, page, at, messages.page.name(page.label)),
  )
  const said: [label: string, value: string | undefined][] = [
    [messages.downloads.newspaper, publication.name],
    [messages.downloads.date, date],
    [messages.downloads.number, number],
    [messages.downloads.pages, String(pageCount ?? whole.issue.pages.length)],
    ['ISSN', publication.issn],
    ['CN', publication.cn],
  ]
  const name = `${publication.name} ${messages.date.long(date, whole.issue.edition)}`
  const home = {
    id: addresses.of(paths.issue.to(paper, address)),
    type: 'Text',
    label: text(language, name),
    format: 'text/html',
    language: [language],
  }
  const manifest = {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: manifestId(issue),
    type: 'Manifest',
    label: text(language, name),
    metadata: said.flatMap(([label, value]) =>
      value === undefined ? [] : [{ label: text(messages.tag, label), value: text(language, value) }],
    ),
    provider: [
      {
        id: addresses.of(paths.publication.to(paper)),
        type: 'Agent',
        label: text(language, publication.publisher ?? publication.name),
        homepage: [
          { ...home, id: addresses.of(paths.publication.to(paper)), label: text(language, publication.name) },
        ],
      },
    ],
    navDate: `${date}T00:00:00Z`,
    viewingDirection: directionOf(language) === 'rtl' ? 'right-to-left' : 'left-to-right',
    behavior: ['paged'],
    thumbnail: [
      {
        id: addresses.of(`/${files.issuePreview(paper, address)}`),
        type: 'Image',
        format: 'image/png',
        width: 1200,
        height: 630,
      },
    ],
    homepage: [home],
    seeAlso: [
      {
        id: addresses.of(`/${files.issue(paper, address)}`),
        type: 'Dataset',
        label: text('none', 'issue.json'),
        format: 'application/json',
        profile: addresses.of('/schema/issue-1.json'),
      },
    ],
    rendering: [
      {
        id: addresses.of(`/${files.epub(paper, address)}`),
        type: 'Text',
        label: text('none', 'EPUB'),
        format: 'application/epub+zip',
      },
    ],
    items: canvases.map(({ canvas }) => canvas),
    structures: storyRanges(issue, canvases, messages),
  }
  return `${JSON.stringify(manifest, null, 1)}\n`
}
