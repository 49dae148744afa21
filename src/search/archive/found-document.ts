import * as v from 'valibot'
import { excerptsOf, withoutName } from '#search/archive/excerpts.ts'
import type { ArchiveHit } from '#search/archive/search-source.ts'

/** A piece as engines hold it: what `jumpline documents` writes, a line each. */
export const PieceDocumentSchema = v.object({
  paper: v.string(),
  issue: v.string(),
  date: v.string(),
  page: v.string(),
  piece: v.string(),
  /** Its headline, else its first words. */
  name: v.string(),
  language: v.string(),
  /** As printed, in the parts that read on without a break. */
  lines: v.array(v.string()),
})
export type PieceDocument = v.InferOutput<typeof PieceDocumentSchema>

/** The result that a document is; undefined where the query does not stand in its text: engines know only grams. */
export function hitOf({ lines, ...place }: PieceDocument, sought: string): ArchiveHit | undefined {
  const excerpts = excerptsOf(lines, sought)
  return excerpts.length === 0 ? undefined : { ...place, excerpts: withoutName(excerpts, place.name) }
}
