import { bodyText, inlineText } from '#issue/plain-text.ts'
import type { Article, Box, Image, Page } from '#issue/schema.ts'
import { canvasId, canvasSize, fragment, targetOn } from '#press/exports/iiif/canvas-part.ts'
import { collectionId, type IiifIssue, text } from '#press/exports/iiif/iiif-issue.ts'
import { markNotes } from '#press/exports/iiif/mark-notes.ts'

/** A canvas of a page, and where its pieces lie on it. */
export type Canvas = { id: string; canvas: object; targets: ReadonlyMap<string, object> }

const FORMATS: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** A page as a canvas: its facsimile, else the photos that have a place on it, painted; its pieces' text beside them. */
export function pageCanvas(issue: IiifIssue, page: Page, at: number, name: string): Canvas {
  const { paper, address } = issue.edition
  const id = canvasId(issue, at)
  const size = canvasSize(page)
  const targets = new Map<string, object>()
  for (const { id: piece, box } of page.articles) targets.set(piece, targetOn(id, size, box))
  const painted = paintedOn(page).map(({ image, box }, n) => ({
    id: `${id}/painting/${n + 1}`,
    type: 'Annotation',
    motivation: 'painting',
    body: {
      // A manifest only names pictures, also those that a library serves.
      id: issue.addresses.picture(paper, address, image.src) ?? image.src,
      type: 'Image',
      format: formatOf(image.src),
      width: image.width,
      height: image.height,
    },
    target: box === undefined ? id : `${id}#${fragment(size, box)}`,
  }))
  const texts = page.articles.map((article) => ({
    id: `${id}/text/${article.id}/page`,
    type: 'AnnotationPage',
    partOf: [{ id: collectionId(issue, storyOf(issue, article.id)), type: 'AnnotationCollection' }],
    items: [
      {
        id: `${id}/text/${article.id}`,
        type: 'Annotation',
        motivation: 'supplementing',
        body: {
          type: 'TextualBody',
          value: textOf(article),
          format: 'text/plain',
          language: article.language ?? issue.language,
        },
        target: article.box === undefined ? id : `${id}#${fragment(size, article.box)}`,
      },
    ],
  }))
  const marks = markNotes(issue, page, targets)
  const canvas = {
    id,
    type: 'Canvas',
    label: text(issue.language, [name, page.section].filter(Boolean).join(' ')),
    ...size,
    items: [{ id: `${id}/painting`, type: 'AnnotationPage', items: painted }],
    annotations: texts.length === 0 ? undefined : [...texts, ...marks],
  }
  return { id, canvas, targets }
}

function storyOf({ edition }: IiifIssue, piece: string): string {
  return edition.whole.outline.stories.find(({ pieces }) => pieces.includes(piece))?.pieces[0] ?? piece
}

function paintedOn(page: Page): { image: Image; box: Box | undefined }[] {
  if (page.image !== undefined) return [{ image: page.image, box: undefined }]
  return [page, ...page.articles]
    .flatMap((holder) => holder.photos ?? [])
    .flatMap(({ image, box }) => {
      const [first] = [image ?? []].flat()
      return first === undefined || box === undefined ? [] : [{ image: first, box }]
    })
}

/** A piece as it is printed, a line a paragraph; its marks stand where the page has them, so that they can be read again. */
function textOf(article: Article): string {
  const captions = (article.photos ?? []).map((photo) =>
    [inlineText(photo.caption ?? ''), photo.credit?.text].filter(Boolean).join(' '),
  )
  const { kicker, headline, deck, dateline } = article
  return [
    kicker,
    headline,
    deck,
    article.byline?.join(' '),
    article.continuedFrom?.mark,
    dateline?.text,
    bodyText(article.body),
    ...captions,
    ...(article.seeAlso ?? []).map(({ mark }) => mark),
    article.serial,
    article.continuesOn?.mark,
  ]
    .filter(Boolean)
    .join('\n')
}

function formatOf(src: string): string | undefined {
  return FORMATS[
    src
      .replace(/[?#].*$/u, '')
      .split('.')
      .at(-1)
      ?.toLowerCase() ?? ''
  ]
}
