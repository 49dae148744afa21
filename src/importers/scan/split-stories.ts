import type { Box } from '#issue/schema.ts'
import type { PartRole, ScanStory, Stretch } from './scan-issue.ts'
import { around, type ScanLine } from './scan-page.ts'

/** A unit of a piece: what of a part stands on the piece's page. */
export type PiecePart = {
  role: PartRole
  lines: readonly ScanLine[]
  caption: readonly ScanLine[]
  credit: readonly ScanLine[]
  box?: Box
}

/** What of a story stands on one page. */
export type ScanPiece = { page: number; story: ScanStory; parts: PiecePart[]; box?: Box }

/** The pieces of a story, in the order in which it first comes to each page. */
export function splitStory(story: ScanStory): ScanPiece[] {
  const pieces = new Map<number, ScanPiece>()
  const pieceOn = (page: number): ScanPiece => {
    const known = pieces.get(page)
    if (known) return known
    const piece: ScanPiece = { page, story, parts: [] }
    pieces.set(page, piece)
    return piece
  }
  for (const part of story.parts) {
    const { caption = [], credit = [] } = part
    const pages = new Set([...part.stretches, ...caption, ...credit].map(({ page }) => page))
    for (const page of pages) {
      const here = (stretches: readonly Stretch[]) => stretches.filter((stretch) => stretch.page === page)
      const stretches = here(part.stretches)
      const box = around([...stretches, ...here(caption), ...here(credit)].flatMap(boxesOf))
      pieceOn(page).parts.push({
        role: part.role,
        lines: linesOf(stretches),
        caption: linesOf(here(caption)),
        credit: linesOf(here(credit)),
        ...(box && { box: part.role === 'picture' ? (around(stretches.flatMap(boxesOf)) ?? box) : box }),
      })
    }
  }
  const filled = [...pieces.values()].filter((piece) => piece.parts.some(holdsSomething))
  return filled.map((piece) => {
    const box = around(piece.parts.map((part) => part.box))
    return { ...piece, ...(box && { box }) }
  })
}

function holdsSomething({ role, lines, caption }: PiecePart): boolean {
  return lines.length > 0 || caption.length > 0 || role === 'picture'
}

function linesOf(stretches: readonly Stretch[]): ScanLine[] {
  return stretches.flatMap(({ lines }) => lines)
}

/** The boxes of a stretch: of the whole block where all of it is meant, else of its lines. */
function boxesOf({ block, lines }: Stretch): (Box | undefined)[] {
  return lines.length === block.lines.length ? [block.box] : lines.map((line) => line.box)
}
