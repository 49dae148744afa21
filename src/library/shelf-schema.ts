import * as v from 'valibot'
import { PublicationSchema } from '#issue/schema.ts'

const ShelfIssueSchema = v.object({
  /** Its part of the address: `2025-05-09`, `2025-05-09-evening`; for an opened file its local key. */
  address: v.string(),
  date: v.string(),
  edition: v.optional(v.string()),
  number: v.optional(v.string()),
  lunarDate: v.optional(v.string()),
  /** Labels of its pages, in order. */
  pages: v.array(v.string()),
  /** The lead's headline, to know the issue by. */
  lead: v.optional(v.string()),
})

/** What of a front page is set small on the newsstand. */
export const FrontSchema = v.object({
  kicker: v.optional(v.string()),
  lead: v.optional(v.string()),
  deck: v.optional(v.string()),
  /** The lead's first words. */
  opening: v.optional(v.string()),
  seconds: v.array(v.object({ headline: v.string(), opening: v.optional(v.string()) })),
  picture: v.optional(
    v.object({ src: v.string(), width: v.number(), height: v.number(), alt: v.optional(v.string()) }),
  ),
})

export const ShelvedSchema = v.object({ ...ShelfIssueSchema.entries, front: v.optional(FrontSchema) })

/** One publication with its latest issues, newest first; the newest with its front page. */
export const ShelfPublicationSchema = v.object({
  publication: PublicationSchema,
  language: v.string(),
  issues: v.array(ShelvedSchema),
})

export const PublishedShelfSchema = v.object({ publications: v.array(ShelfPublicationSchema) })

/** The version of the archive's lists that this reader knows. */
export const ARCHIVE_VERSION = 1

/** The small list of a whole archive: the days of every year, and the newest issue. */
export const ArchiveHeadSchema = v.object({
  version: v.literal(ARCHIVE_VERSION),
  publication: PublicationSchema,
  language: v.string(),
  /** In order; only years that have issues. */
  years: v.array(
    v.object({
      year: v.pipe(v.string(), v.regex(/^\d{4}$/u)),
      issues: v.number(),
      months: v.pipe(v.array(v.number()), v.length(12)),
    }),
  ),
  newest: v.optional(ShelvedSchema),
})

/** The issues of one year, in order; what the calendar prints of each. */
export const ArchiveYearSchema = v.object({
  version: v.literal(ARCHIVE_VERSION),
  year: v.string(),
  issues: v.array(
    v.object({
      date: v.string(),
      edition: v.optional(v.string()),
      number: v.optional(v.string()),
      lunarDate: v.optional(v.string()),
      /** How many pages it has here. */
      pages: v.number(),
    }),
  ),
})

/** One part of a serial: the issue and piece it stands in. */
export const SerialPartSchema = v.object({
  issue: v.string(),
  date: v.string(),
  piece: v.string(),
  headline: v.optional(v.string()),
  part: v.optional(v.number()),
})

/** The serials whose titles have one key, nearly always one; the parts of each in the order they came out. */
export const SerialsSchema = v.object({
  version: v.literal(ARCHIVE_VERSION),
  serials: v.array(v.object({ title: v.string(), parts: v.array(SerialPartSchema) })),
})

export function isArchiveHead(value: unknown): value is v.InferOutput<typeof ArchiveHeadSchema> {
  return v.is(ArchiveHeadSchema, value)
}

export function isArchiveYear(value: unknown): value is v.InferOutput<typeof ArchiveYearSchema> {
  return v.is(ArchiveYearSchema, value)
}

export function isSerials(value: unknown): value is v.InferOutput<typeof SerialsSchema> {
  return v.is(SerialsSchema, value)
}

export function isPublishedShelf(value: unknown): value is v.InferOutput<typeof PublishedShelfSchema> {
  return v.is(PublishedShelfSchema, value)
}
