import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { files } from '#library/site-files.ts'
import { storyId } from '#press/publishing/feeds/story-id.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import { storiesOf } from '#press/publishing/stories.ts'

/** When a story was last corrected, by the id of its first piece: `2026-05-15T18:04:00Z`. One that never was has no time. */
export type Corrections = ReadonlyMap<string, string>

const NotedSchema = v.object({
  items: v.array(v.object({ id: v.string(), date_modified: v.optional(v.string()) })),
})

const StandingSchema = v.looseObject({
  pages: v.array(v.looseObject({ articles: v.array(v.looseObject({ id: v.string() })) })),
})

/**
 * The corrections of an issue: those its feed in the site has noted, and those of stories whose pieces are not the same
 * as they stand there. Published again as it stands, or by a later release, no story is corrected.
 *
 * @param now when the run began
 */
export function correctionsOf(site: string, edition: Edition, now: Date): Corrections {
  const { paper, address, whole } = edition
  const at = (place: string) => join(site, decodeURIComponent(place))
  const noted = new Map(
    readAs(at(files.issueFeed(paper, address)), NotedSchema)?.items.map((item) => [
      item.id,
      item.date_modified,
    ]),
  )
  const standing = standingPieces(at(files.issue(paper, address)))
  const time = now.toISOString().replace(/\.\d+Z$/u, 'Z')
  return new Map(
    storiesOf(whole).flatMap(({ id, pieces }): [string, string][] => {
      const before = standing.get(id)
      // The first piece tells whether the story stood there; a piece that it has got or lost changes the mark of another.
      const isCorrected =
        before !== undefined &&
        pieces.some(({ article }) => standing.get(article.id) !== JSON.stringify(article))
      const corrected = isCorrected ? time : noted.get(storyId(`${paper}/${address}/${id}`))
      return corrected === undefined ? [] : [[id, corrected]]
    }),
  )
}

/** The newest of some times or days, as they are written; undefined of none. */
export function newestOf(times: Iterable<string>): string | undefined {
  return [...times].toSorted().at(-1)
}

/** The pieces of an issue as they stand in a site, by id. */
function standingPieces(path: string): Map<string, string> {
  const pieces = readAs(path, StandingSchema)?.pages.flatMap(({ articles }) => articles)
  return new Map(pieces?.map((article) => [article.id, JSON.stringify(article)]))
}

/** A file that the run replaces in any case; nothing where it is absent or cannot be read. */
function readAs<const S extends v.GenericSchema>(path: string, schema: S): v.InferOutput<S> | undefined {
  if (!existsSync(path)) return undefined
  try {
    return v.parse(schema, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return undefined
  }
}
