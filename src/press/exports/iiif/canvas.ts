import { bodyText, inlineText } from '#issue/plain-text.ts'
import type { Article, Box, Image, Page } from '#issue/schema.ts'
import { collectionId, type IiifIssue, manifestId, text } from '#press/exports/iiif/iiif-issue.ts'

/** A canvas of a page, and where its pieces lie on it. */
export type Canvas = { id: string; canvas: object; targets: ReadonlyMap<string, object> }

/** Pixels of a canvas whose page has no picture: a broadsheet's proportions. */
const BROADSHEET = { width: 1400, height: 2000 }

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
  const id = `${manifestId(issue)}/canvas/${at + 1}`
  const size = page.image === undefined ? BROADSHEET : { width: page.image.width, height: page.image.height }
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
  const canvas = {
    id,
    type: 'Canvas',
    label: text(issue.language, [name, page.section].filter(Boolean).join(' ')),
    ...size,
    items: [{ id: `${id}/painting`, type: 'AnnotationPage', items: painted }],
    annotations: texts.length === 0 ? undefined : texts,
  }
  return { id, canvas, targets }
}

function storyOf({ edition }: IiifIssue, piece: string): string {
  return edition.whole.outline.stories.find(({ pieces }) => pieces.includes(piece))?.pieces[0] ?? piece
}

/** A part of a canvas, or all of it. */
function targetOn(canvas: string, size: { width: number; height: number }, box: Box | undefined): object {
  if (box === undefined) return { id: canvas, type: 'Canvas' }
  return {
    type: 'SpecificResource',
    source: { id: canvas, type: 'Canvas' },
    selector: {
      type: 'FragmentSelector',
      conformsTo: 'http://www.w3.org/TR/media-frags/',
      value: fragment(size, box),
    },
  }
}

function fragment({ width, height }: { width: number; height: number }, [x, y, w, h]: Box): string {
  return `xywh=${[x * width, y * height, w * width, h * height].map(Math.round).join(',')}`
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
    dateline?.text,
    bodyText(article.body),
    ...captions,
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
