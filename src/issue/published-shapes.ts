import type { Outline } from '#issue/outline.ts'
import { isPageSetting, type PublishedPage } from '#issue/page-setting.ts'
import {
  CALENDAR_DATE,
  COLOUR,
  HREF,
  isCalendarDay,
  LABEL,
  LANGUAGE,
  PICTURE_SOURCE,
  SLUG,
} from '#issue/patterns.ts'
import { count, either, fields, flag, from, like, list, oneOf, type Shape, text } from '#issue/shape.ts'

/** The parts of a published issue, as `schema.ts` and `outline.ts` define them; a test holds them together. */

const slug = like(SLUG)
const confidence = from(0, 1)
const box = list(confidence, 4, 4)
const day: Shape = (value) => typeof value === 'string' && CALENDAR_DATE.test(value) && isCalendarDay(value)

const span = fields(
  { text },
  { style: oneOf('strong', 'emphasis', 'superscript', 'subscript'), href: like(HREF), ruby: text },
)
const inline = either(text, list(either(text, span)))

const block = either(
  fields({ type: oneOf('paragraph'), text: inline }, { cut: oneOf('head', 'tail', 'both') }),
  fields({ type: oneOf('subheading', 'note'), text: inline }),
  fields({ type: oneOf('quote'), text: inline }, { source: text }),
  fields({ type: oneOf('verse'), lines: list(inline) }),
  fields({ type: oneOf('list'), items: list(inline) }, { ordered: flag }),
  fields({ type: oneOf('table'), rows: list(list(inline)) }, { header: flag }),
)

const picture = { src: like(PICTURE_SOURCE), width: from(1) }
const image = fields(
  { ...picture, height: from(1) },
  { alt: text, variants: list(fields(picture, { type: like(/^image\/[a-z0-9.+-]+$/u) })) },
)
const photos = list(
  fields(
    {},
    {
      id: slug,
      image: either(image, list(image, 1)),
      caption: inline,
      alt: text,
      box,
      credit: fields({ text }, { agency: text, names: list(text) }),
    },
  ),
)

const jump = fields(
  { mark: text, page: text },
  { to: slug, confidence, candidates: list(fields({ to: slug, confidence })) },
)

const KINDS = oneOf('article', 'brief', 'editorial', 'notice', 'advertisement', 'teaser')

const article = fields(
  { id: slug, body: list(block) },
  {
    kind: KINDS,
    kicker: text,
    headline: text,
    deck: text,
    byline: list(text),
    dateline: fields({ text }, { agency: text, place: text, date: text }),
    photos,
    continuesOn: jump,
    continuedFrom: jump,
    seeAlso: list(jump),
    serial: text,
    language: like(LANGUAGE),
    writingMode: oneOf('horizontal-tb', 'vertical-rl', 'vertical-lr'),
    box,
  },
)

const page = fields(
  { label: like(LABEL), articles: list(article) },
  { section: text, editors: list(text), image, photos },
)

const publication = fields(
  { id: slug, name: like(/[^]/u) },
  {
    organ: text,
    publisher: text,
    website: fields({ name: text }, { url: like(HREF) }),
    cn: text,
    issn: text,
    postalCode: text,
    nameplate: image,
    color: like(COLOUR),
  },
)

const whole: Shape = (value) => Number.isSafeInteger(value)

const outline = fields(
  {
    publication,
    language: like(LANGUAGE),
    date: day,
    pages: list(
      fields(
        {
          label: text,
          leftOut: count,
          pieces: list(
            fields(
              { id: text, kind: KINDS, paragraphs: count, minutes: count, photos: count },
              { kicker: text, headline: text, opening: text },
            ),
          ),
        },
        {
          section: text,
          image: flag,
          sketch: fields({ height: whole, marks: list(list(whole, 6, 6)) }),
        },
      ),
    ),
    stories: list(fields({ id: text, pieces: list(text) })),
    jumps: list(
      fields(
        {
          from: text,
          direction: oneOf('forward', 'back'),
          page: text,
          outcome: oneOf('resolved', 'probable', 'ambiguous', 'page-absent', 'no-candidate', 'conflict'),
          confidence: count,
          candidates: list(fields({ to: text, confidence: count })),
        },
        { mark: text, to: text, contradiction: fields({ from: text, mark: text, page: text }) },
      ),
    ),
  },
  {
    edition: slug,
    number: text,
    lunarDate: text,
    pageCount: (value) => whole(value) && from(1)(value),
  },
)

/** What `OutlineSchema` takes; fields it does not know are left in. */
export function isOutline(value: unknown): value is Outline {
  return outline(value)
}

/** What `PublishedPageSchema` takes; a setting that cannot be read is gone afterwards. */
export function isPublishedPage(value: unknown): value is PublishedPage {
  if (!page(value)) return false
  if (typeof value === 'object' && value !== null && !isPageSetting(Reflect.get(value, 'setting')))
    Reflect.deleteProperty(value, 'setting')
  return true
}
