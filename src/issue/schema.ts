import * as v from 'valibot'
import {
  CALENDAR_DATE,
  COLOUR,
  HREF,
  isCalendarDay,
  LABEL,
  LANGUAGE,
  PICTURE_SOURCE,
  SLUG,
  VERSION,
} from '#issue/patterns.ts'

/**
 * The issue format, version 1.0: the only source of its types and of `public/schema/issue-1.json`.
 * Unknown keys are dropped from the reading model and never an error, so that 1.x files stay readable.
 *
 * A rule's message is its code, told in a reader's words elsewhere (`fault.ts`). Patterns are those of
 * `patterns.ts`.
 */

/** A name safe in an address and as an element id: letters, digits, `.`, `_`, `-`. */
const Slug = v.pipe(v.string(), v.regex(SLUG, 'slug'))

/** A day of the calendar, `2025-05-09`, without a time zone. */
const CalendarDate = v.pipe(
  v.string(),
  v.regex(CALENDAR_DATE, 'date'),
  v.check(isCalendarDay, 'calendar-day'),
)

const Language = v.pipe(v.string(), v.regex(LANGUAGE, 'language'))
const Text = v.string()
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const Confidence = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** A place on the page: x, y, width, height as fractions of the page, 0 to 1. */
export const BoxSchema = v.tuple([Fraction, Fraction, Fraction, Fraction])

export const SpanSchema = v.object({
  text: Text,
  style: v.optional(v.picklist(['strong', 'emphasis', 'superscript', 'subscript'])),
  href: v.optional(v.pipe(v.string(), v.regex(HREF, 'address'))),
  ruby: v.optional(Text),
})

export const InlineSchema = v.union([v.string(), v.array(v.union([v.string(), SpanSchema]))])

export const BlockSchema = v.variant('type', [
  v.object({
    type: v.literal('paragraph'),
    text: InlineSchema,
    cut: v.optional(v.picklist(['head', 'tail', 'both'])),
  }),
  v.object({ type: v.literal('subheading'), text: InlineSchema }),
  v.object({ type: v.literal('quote'), text: InlineSchema, source: v.optional(Text) }),
  v.object({ type: v.literal('note'), text: InlineSchema }),
  v.object({ type: v.literal('verse'), lines: v.array(InlineSchema) }),
  v.object({ type: v.literal('list'), items: v.array(InlineSchema), ordered: v.optional(v.boolean()) }),
  v.object({
    type: v.literal('table'),
    rows: v.array(v.array(InlineSchema)),
    header: v.optional(v.boolean()),
  }),
])

const Pixels = v.pipe(v.number(), v.minValue(1))

export const ImageSchema = v.object({
  src: v.pipe(v.string(), v.regex(PICTURE_SOURCE, 'picture')),
  width: Pixels,
  height: Pixels,
  alt: v.optional(Text),
  /** The same picture in other widths or encodings; a reader that does not know them takes `src`. */
  variants: v.optional(
    v.array(
      v.object({
        src: v.pipe(v.string(), v.regex(PICTURE_SOURCE, 'picture')),
        width: Pixels,
        type: v.optional(v.pipe(v.string(), v.regex(/^image\/[a-z0-9.+-]+$/u, 'media-type'))),
      }),
    ),
  ),
})

export const PhotoSchema = v.object({
  id: v.optional(Slug),
  image: v.optional(v.union([ImageSchema, v.pipe(v.array(ImageSchema), v.minLength(1))])),
  caption: v.optional(InlineSchema),
  alt: v.optional(Text),
  box: v.optional(BoxSchema),
  credit: v.optional(v.object({ text: Text, agency: v.optional(Text), names: v.optional(v.array(Text)) })),
})

export const JumpSchema = v.object({
  mark: Text,
  page: Text,
  to: v.optional(Slug),
  confidence: v.optional(Confidence),
  candidates: v.optional(v.array(v.object({ to: Slug, confidence: Confidence }))),
})

/** Everything of a piece but its photos, which are judged one by one. */
export const ArticleSchema = v.object({
  id: Slug,
  kind: v.optional(v.picklist(['article', 'brief', 'editorial', 'notice', 'advertisement', 'teaser'])),
  kicker: v.optional(Text),
  headline: v.optional(Text),
  deck: v.optional(Text),
  byline: v.optional(v.array(Text)),
  dateline: v.optional(
    v.object({
      text: Text,
      agency: v.optional(Text),
      place: v.optional(Text),
      date: v.optional(Text),
    }),
  ),
  body: v.array(BlockSchema),
  photos: v.optional(v.array(PhotoSchema)),
  continuesOn: v.optional(JumpSchema),
  continuedFrom: v.optional(JumpSchema),
  seeAlso: v.optional(v.array(JumpSchema)),
  serial: v.optional(Text),
  language: v.optional(Language),
  writingMode: v.optional(v.picklist(['horizontal-tb', 'vertical-rl', 'vertical-lr'])),
  box: v.optional(BoxSchema),
})

export const PublicationSchema = v.object({
  id: Slug,
  name: v.pipe(Text, v.nonEmpty('empty')),
  organ: v.optional(Text),
  publisher: v.optional(Text),
  website: v.optional(
    v.object({
      name: Text,
      url: v.optional(v.pipe(v.string(), v.regex(HREF, 'address'))),
    }),
  ),
  cn: v.optional(Text),
  issn: v.optional(Text),
  postalCode: v.optional(Text),
  nameplate: v.optional(ImageSchema),
  color: v.optional(v.pipe(v.string(), v.regex(COLOUR, 'colour'))),
})

/** A page label as printed: `1`, `03`, `A4`. It is also a part of the page's address. */
export const PageLabelSchema = v.pipe(v.string(), v.regex(LABEL, 'label'))

export const PageSchema = v.object({
  label: PageLabelSchema,
  section: v.optional(Text),
  editors: v.optional(v.array(Text)),
  image: v.optional(ImageSchema),
  articles: v.array(ArticleSchema),
  photos: v.optional(v.array(PhotoSchema)),
})

export const IssueSchema = v.object({
  version: v.pipe(v.string(), v.regex(VERSION, 'version')),
  language: Language,
  publication: PublicationSchema,
  date: CalendarDate,
  edition: v.optional(Slug),
  number: v.optional(Text),
  lunarDate: v.optional(Text),
  pageCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  pages: v.array(PageSchema),
})

/** An issue that has passed the schema. Code past this point trusts it. */
export type Issue = v.InferOutput<typeof IssueSchema>
/** One newspaper: its nameplate and what stands in its ears. */
export type Publication = v.InferOutput<typeof PublicationSchema>
/** One page of an issue, its pieces in reading order. */
export type Page = v.InferOutput<typeof PageSchema>
/** One piece: what stands of a story on one page. */
export type Article = v.InferOutput<typeof ArticleSchema>
/** One unit of a piece's text. */
export type Block = v.InferOutput<typeof BlockSchema>
/** Running text: plain, or plain strings and styled spans in order. */
export type Inline = v.InferOutput<typeof InlineSchema>
/** A styled run of text. */
export type Span = v.InferOutput<typeof SpanSchema>
/** A picture's place on a page: pictures, caption and credit, each of which may be missing. */
export type Photo = v.InferOutput<typeof PhotoSchema>
/** One picture file with its size in pixels. */
export type Image = v.InferOutput<typeof ImageSchema>
/** A printed mark that sends the reader elsewhere, or says whence a text comes. */
export type Jump = v.InferOutput<typeof JumpSchema>
/** x, y, width, height as fractions of the page. */
export type Box = v.InferOutput<typeof BoxSchema>
