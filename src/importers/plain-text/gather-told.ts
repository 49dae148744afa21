import type { Block } from './block.ts'
import type { State } from './gather-state.ts'
import { addBody } from './gather-state.ts'
import type { BodyPart, PieceDraft } from './piece.ts'

/** Where the page's setting parts two stories, nothing runs on from the one to the other. */
export function leaveStory(state: State, block: Block): void {
  delete state.open
  // A back mark waits for its headline, wherever that stands.
  if (!isBareMark(state.waiting)) delete state.waiting
  delete state.aside
  if (block.role === 'heading') delete state.last
}

function isBareMark(piece: PieceDraft | undefined): boolean {
  return piece?.back !== undefined && piece.headings.length === 0 && piece.body.length === 0
}

/** Lines that their setting shows to be subheadings, in the piece that their story is; false where it has none yet. */
export function takeSubheadings(state: State, group: readonly Block[]): boolean {
  const story = group[0]?.evidence?.story
  const piece = state.open ?? (story === undefined ? undefined : state.stories.get(story))
  if (!piece) return false
  for (const block of group) addBody(state, piece, { kind: 'subheading', block })
  state.open = piece
  return true
}

/** Text that its setting gives to a story already begun; false where the words are to decide. */
export function takeToldText(state: State, block: Block, kind: BodyPart['kind']): boolean {
  const piece = block.evidence && state.stories.get(block.evidence.story)
  if (!piece || state.waiting) return false
  // A second dateline begins another story; the first may follow an editor's note.
  if (block.role === 'lead' && (piece.led || piece.headings.length === 0)) return false
  if (block.role === 'lead') piece.led = true
  addBody(state, piece, { kind, block })
  state.open = piece
  return true
}
