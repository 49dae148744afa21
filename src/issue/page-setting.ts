import type { Page } from '#issue/schema.ts'
import { count, either, fields, flag, list, oneOf, type Shape, text } from '#issue/shape.ts'

/** How a piece stands on its page; each has a look of its own. */
const RANKS = ['lead', 'major', 'photo-story', 'story', 'brief', 'notice', 'teaser'] as const
const DOWN = ['top', 'middle', 'bottom'] as const
/** `whole`: over most of the width. */
const ACROSS = ['left', 'middle', 'right', 'whole'] as const

export type Rank = (typeof RANKS)[number]

/** Where a piece stands on its sheet, as one would say it to somebody who does not see it. */
export type Standing = { isLead: boolean; down: (typeof DOWN)[number]; across: (typeof ACROSS)[number] }

/**
 * One node of a page as set: a piece or a photo by its position on the page, or some that stand together.
 * `split`: the block before which a piece's text is parted where it begins under its photos.
 */
export type SetNode =
  | { piece: number; rank: Rank; place: string; standing?: Standing; split?: number }
  | { photo: number; place: string }
  | { group: SetNode[]; place: string }

/** Rises when words of `page.css` change their meaning: pages that were set before are set again. */
const VERSION = 1

/**
 * How a page is set, for every width of the sheet. It follows from the page alone, but takes a while to
 * find: published pages bring it, so that no reader's device has to.
 */
export type PageSetting = { version: typeof VERSION; nodes: SetNode[] }

// A place on the sheet is a text, in the words of `page.css`.
const standing = fields({ isLead: flag, down: oneOf(...DOWN), across: oneOf(...ACROSS) })
const setNode: Shape = (value) =>
  either(
    fields({ piece: count, rank: oneOf(...RANKS), place: text }, { standing, split: count }),
    fields({ photo: count, place: text }),
    fields({ group: list(setNode), place: text }),
  )(value)
const setting = fields({ version: oneOf(VERSION), nodes: list(setNode) })

/** Whether this version of the reader can show a page set like this. */
export function isPageSetting(value: unknown): value is PageSetting {
  return setting(value)
}

/** A page with its setting, ready to be shown. */
export type SetPage = Page & { setting: PageSetting }

/** A page whose setting may still have to be found. */
export type PublishedPage = Page & { setting?: PageSetting | undefined }

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
