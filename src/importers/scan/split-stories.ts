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
  /** Where its text goes on, or comes from, what was lost with an absent or damaged page. */
  cut?: 'head' | 'tail' | 'both'
}

/** What of a story stands on one page. Without parts it was there, and was lost with the page or part of it. */
export type ScanPiece = { page: number; story: ScanStory; parts: PiecePart[]; box?: Box }

/** The pieces of a story, in the order in which it first comes to each page, those that were lost among them. */
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
    for (const { page, block } of [...part.stretches, ...caption, ...credit])
      if (block.kind === 'lost') pieceOn(page)
    const pages = new Set([...part.stretches, ...caption, ...credit].filter(isRead).map(({ page }) => page))
    for (const page of pages) {
      const here = (stretches: readonly Stretch[]) =>
        stretches.filter((stretch) => stretch.page === page && isRead(stretch))
      const stretches = here(part.stretches)
      const cut = cutOf(part.stretches, stretches)
      const box = around([...stretches, ...here(caption), ...here(credit)].flatMap(boxesOf))
      pieceOn(page).parts.push({
        role: part.role,
        lines: linesOf(stretches),
        ...(cut && { cut }),
        caption: linesOf(here(caption)),
        credit: linesOf(here(credit)),
        ...(box && { box: part.role === 'picture' ? (around(stretches.flatMap(boxesOf)) ?? box) : box }),
      })
    }
  }
  const filled = [...pieces.values()].filter(({ parts }) => parts.length === 0 || parts.some(holdsSomething))
  return filled.map((piece) => {
    const box = around(piece.parts.map((part) => part.box))
    return { ...piece, ...(box && { box }) }
  })
}

function isRead({ block }: Stretch): boolean {
  return block.kind !== 'lost'
}

/** Which ends of a part's text on a page are missing, because what stands before or after it is lost. */
function cutOf(all: readonly Stretch[], here: readonly Stretch[]): PiecePart['cut'] {
  const [first] = here
  const last = here.at(-1)
  if (!first || !last) return undefined
  const before = all[all.indexOf(first) - 1]
  const after = all[all.indexOf(last) + 1]
  const head = before !== undefined && !isRead(before)
  const tail =
    (after !== undefined && !isRead(after)) ||
    (last.block.cutOff === true && last.lines.at(-1) === last.block.lines.at(-1))
  return head && tail ? 'both' : head ? 'head' : tail ? 'tail' : undefined
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
