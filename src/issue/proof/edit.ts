import * as v from 'valibot'

/** What a line of an article can be. `forward` and `back` are the marks 下转 and 上接. */
export const ROLES = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'dateline',
  'paragraph',
  'subheading',
  'quote',
  'note',
  'caption',
  'credit',
  'forward',
  'back',
] as const

/** Parts of an article that hold a line; those of which there are several count from 0. */
const PARTS = [
  'kicker',
  'headline',
  'deck',
  'byline',
  'dateline',
  'block',
  'caption',
  'credit',
  'forward',
  'back',
] as const

/**
 * A line by its place and by how its text begins: where the place has changed since (another reading of the same
 * source, say), the text finds it.
 */
const LineRefSchema = v.object({
  /** Id of its piece; of a photo that belongs to none, the label of its page. */
  piece: v.optional(v.string()),
  page: v.optional(v.string()),
  part: v.picklist(PARTS),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  text: v.string(),
})

const TargetSchema = v.variant('kind', [
  v.object({ kind: v.literal('piece'), id: v.string() }),
  v.object({ kind: v.literal('none') }), // looked for, and not in this issue
  v.object({ kind: v.literal('auto') }), // as the linker finds it
])

/** One correction by a person; a list of them makes the corrected issue of the imported one. */
export const EditSchema = v.variant('kind', [
  v.object({ kind: v.literal('role'), line: LineRefSchema, role: v.picklist(ROLES) }),
  /** To another article, or to another place (`at`, from 0, counted without it) of the same; else to the end. */
  v.object({
    kind: v.literal('move'),
    line: LineRefSchema,
    to: v.string(),
    at: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.object({
    kind: v.literal('jump'),
    piece: v.string(),
    direction: v.picklist(['forward', 'back']),
    target: TargetSchema,
  }),
  /** Before this block; what follows becomes an article with this id. */
  v.object({ kind: v.literal('split'), line: LineRefSchema, id: v.string() }),
  /** In two paragraphs, at an offset of its text; what stands before it finds the place again. */
  v.object({
    kind: v.literal('part'),
    line: LineRefSchema,
    cut: v.object({ at: v.pipe(v.number(), v.integer(), v.minValue(1)), before: v.string() }),
  }),
  /** One paragraph with the one before it. */
  v.object({ kind: v.literal('merge'), line: LineRefSchema }),
  /** `other` ends, and all that it held stands behind `piece`. */
  v.object({ kind: v.literal('join'), piece: v.string(), other: v.string() }),
])

export type Role = (typeof ROLES)[number]
export type Part = (typeof PARTS)[number]
export type LineRef = v.InferOutput<typeof LineRefSchema>
export type JumpTarget = v.InferOutput<typeof TargetSchema>
export type Edit = v.InferOutput<typeof EditSchema>

/** Why an edit does not fit an issue. */
export type WhyNot =
  | 'line-gone' // no line stands there, nor one that begins so
  | 'piece-gone'
  | 'table' // rows and cells have no other role
  | 'several-lines' // of a list or a poem, where one line is wanted
  | 'styled' // a link or a reading that the new role could not hold
  | 'mark-without-page' // no page can be read in it
  | 'mark-taken' // the article has such a mark already
  | 'other-page' // articles of two pages are tied by a jump, not joined
  | 'nothing-left' // the article would be empty
  | 'not-movable'
  | 'not-alike' // no paragraph of the same kind stands before it

/** An issue with the edit made, or why it cannot be. */
export type Edited<T> = { ok: true; value: T } | { ok: false; why: WhyNot }

export function refused(why: WhyNot): { ok: false; why: WhyNot } {
  return { ok: false, why }
}

/** Edits as they were kept: those that this reader knows, in order. */
export function readEdits(kept: readonly unknown[]): Edit[] {
  return kept.flatMap((value) => {
    const read = v.safeParse(EditSchema, value)
    return read.success ? [read.output] : []
  })
}
