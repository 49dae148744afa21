import * as v from 'valibot'
import { type Page, PageSchema } from '#issue/schema.ts'

/** How a piece stands on its page; each has a look of its own. */
const RankSchema = v.picklist(['lead', 'major', 'photo-story', 'story', 'brief', 'notice', 'teaser'])

export type Rank = v.InferOutput<typeof RankSchema>

const StandingSchema = v.object({
  isLead: v.boolean(),
  down: v.picklist(['top', 'middle', 'bottom']),
  /** `whole`: over most of the width. */
  across: v.picklist(['left', 'middle', 'right', 'whole']),
})

/** Where a piece stands on its sheet, as one would say it to somebody who does not see it. */
export type Standing = v.InferOutput<typeof StandingSchema>

/** One node of a page as set: a piece or a photo by its position on the page, or some that stand together. */
export type SetNode =
  | { piece: number; rank: Rank; place: string; standing?: Standing }
  | { photo: number; place: string }
  | { group: SetNode[]; place: string }

/** Its place on the sheet, in the words of `layout.css`. */
const place = v.string()

const SetNodeSchema: v.GenericSchema<SetNode> = v.union([
  v.object({ piece: v.number(), rank: RankSchema, place, standing: v.optional(StandingSchema) }),
  v.object({ photo: v.number(), place }),
  v.object({ group: v.array(v.lazy(() => SetNodeSchema)), place }),
])

/** Rises when words of `layout.css` change their meaning: pages that were set before are set again. */
const VERSION = 1

/**
 * How a page is set, for every width of the sheet. It follows from the page alone, but takes a while to
 * find: published pages bring it, so that no reader's device has to.
 */
const PageSettingSchema = v.object({ version: v.literal(VERSION), nodes: v.array(SetNodeSchema) })

export type PageSetting = v.InferOutput<typeof PageSettingSchema>

/** A page with its setting, ready to be shown. */
export type SetPage = Page & { setting: PageSetting }

/** A page as it is published. A setting that cannot be read is found again. */
export const PublishedPageSchema = v.object({
  ...PageSchema.entries,
  setting: v.fallback(v.optional(PageSettingSchema), undefined),
})

/** A page whose setting may still have to be found. */
export type PublishedPage = v.InferOutput<typeof PublishedPageSchema>

/** Where a piece stands on a page that is set; undefined where that is not known. */
export function standingOf(page: PublishedPage, piece: string): Standing | undefined {
  const at = page.articles.findIndex(({ id }) => id === piece)
  const look = (nodes: readonly SetNode[]): Standing | undefined => {
    for (const node of nodes) {
      if ('piece' in node && node.piece === at) return node.standing
      const inside = 'group' in node ? look(node.group) : undefined
      if (inside !== undefined) return inside
    }
    return undefined
  }
  return look(page.setting?.nodes ?? [])
}

/** A setting of these nodes, in this version. */
export function pageSetting(nodes: SetNode[]): PageSetting {
  return { version: VERSION, nodes }
}
