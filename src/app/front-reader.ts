import { isNews } from '#issue/news.ts'
import type { Outline } from '#issue/outline.ts'
import type { Library } from '#library/library.ts'
import type { FrontReader } from '#newsstand/calendar/day-card.tsx'
import type { SmallFrontPage } from '#newsstand/small-front.tsx'

/** How many headlines stand beside the lead of a small front page. */
const SECONDS = 4

/** Reads front pages of a paper's issues as the calendar shows them: from their outlines, never failing. */
export function frontReader(library: Library, paper: string): FrontReader {
  return {
    front: async (issue) => {
      try {
        return frontOf(await library.outline(paper, issue))
      } catch {
        // The day itself still leads to the issue, which says what is wrong.
        return undefined
      }
    },
    picture: (issue, src) => library.picture(paper, issue, src),
  }
}

function frontOf(outline: Outline): SmallFrontPage | undefined {
  const news = (outline.pages[0]?.pieces ?? []).filter(
    (piece) => piece.headline !== undefined && isNews(piece),
  )
  const [lead, ...others] = news
  if (lead === undefined) return undefined
  const seconds = others
    .slice(0, SECONDS)
    .map(({ headline, opening }) => ({ headline: headline ?? '', opening }))
  return { kicker: lead.kicker, lead: lead.headline, opening: lead.opening, seconds }
}
