import type { Block } from './block.ts'
import { isText } from './block.ts'
import { brokenOff, returnFromAside } from './gather-aside.ts'
import { headingGroup, isPicture, nextContent, takeHeadings } from './gather-headings.ts'
import { leaveStory, takeToldText } from './gather-told.ts'
import { takeBeforeLetter, takeLetter } from './gather-letters.ts'
import { takeBack, takeForward, takePicture, teaserBefore } from './gather-marks.ts'
import type { State } from './gather-state.ts'
import { addBody, begin } from './gather-state.ts'
import type { TextPlace } from './judge-text.ts'
import { judgeText } from './judge-text.ts'
import type { Habits } from './judge-subheading.ts'
import type { BodyPart, PhotoPart, PieceDraft } from './piece.ts'
import type { Vocabulary } from './seam.ts'

/** What a walk over the page found: pieces in the order they were met, and its pictures. */
export type Gathered = { pieces: PieceDraft[]; photos: PhotoPart[]; subheadings: Block[] }

/**
 * Walks the page once and puts together what stands together.
 *
 * A headline waits for the text after it, pictures aside; a dateline or a back mark begins a piece of its own; a jump
 * ends one. What finds no place this way (a headline without text, text without a headline) is left as a piece with
 * only that, to be matched when the whole page is known.
 */
export function gatherPieces(blocks: readonly Block[], habits: Habits, vocabulary: Vocabulary): Gathered {
  const state: State = { pieces: [], photos: [], subheadings: [], advertising: 'none', stories: new Map() }
  let story: number | undefined
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block) continue
    if (habits.storyGap !== undefined && block.gap >= habits.storyGap) leave(state, block)
    if (block.evidence && block.evidence.story !== story) {
      leaveStory(state, block)
      story = block.evidence.story
    }
    if (block.role === 'heading') {
      const group = headingGroup(blocks, at, habits)
      if (!takeBeforeLetter(state, group, blocks[at + group.length]))
        takeHeadings(state, group, blocks, at + group.length, habits)
      at += group.length - 1
    } else take(state, block, blocks, at, vocabulary, habits)
  }
  return state
}

/** A wide gap ends the advertisement whose label stood right over it, but not a whole column of them. */
function leave(state: State, block: Block): void {
  if (state.advertising === 'one' && block.role !== 'advertising-label') state.advertising = 'none'
}

/** True for a picture whose caption and credit have wide gaps around them, on a page where these part stories. */
function standsApart(blocks: readonly Block[], at: number, storyGap = Infinity): boolean {
  let from = at
  while (isPicture(blocks[from]) && (blocks[from]?.gap ?? 0) < storyGap && at - from < 4) from -= 1
  let to = at + 1
  while (isPicture(blocks[to]) && (blocks[to]?.gap ?? 0) < storyGap && to - at < 4) to += 1
  return (
    isPicture(blocks[from]) &&
    (blocks[from]?.gap ?? 0) >= storyGap &&
    (blocks[to]?.gap ?? Infinity) >= storyGap
  )
}

function take(
  state: State,
  block: Block,
  blocks: readonly Block[],
  at: number,
  vocabulary: Vocabulary,
  habits: Habits,
): void {
  switch (block.role) {
    case 'heading':
      return
    case 'note':
      takeNote(state, block, nextContent(blocks, at + 1), vocabulary, habits)
      return
    case 'lead':
    case 'body':
    case 'verse':
    case 'item':
    case 'row':
    case 'source':
      takeText(state, block, vocabulary, habits)
      return
    case 'byline':
    case 'byline-title':
      takeByline(state, block, nextContent(blocks, at + 1))
      return
    case 'caption':
    case 'credit':
      takePicture(state, block, blocks[at - 1], standsApart(blocks, at, habits.storyGap))
      return
    case 'forward':
      takeForward(state, block)
      return
    case 'back':
      takeBack(state, block, nextContent(blocks, at + 1), habits.storyGap)
      return
    case 'see-also':
      ;(
        teaserBefore(state, blocks[at - 1]) ??
        state.waiting ??
        state.open ??
        state.last ??
        begin(state, {})
      ).seeAlso.push(block)
      return
    case 'serial':
      ;(state.waiting ?? state.open ?? state.last ?? begin(state, {})).serial.push(block)
      return
    case 'teaser':
      begin(state, { headings: [block], kind: 'teaser' })
      return
    case 'teaser-text':
      addBody(state, state.pieces.at(-1) ?? begin(state, {}), { kind: 'paragraph', block })
      return
    case 'advertising-label':
      // Where places are known, each advertisement has its own label.
      state.advertising =
        block.evidence || (blocks[at + 1]?.gap ?? 0) < (habits.storyGap ?? 0) ? 'one' : 'all'
      delete state.open
      return
    case 'teaser-title':
      delete state.open
      return
    case 'rule':
      return
    default:
      block.role satisfies never
  }
}

/** Text goes to the piece that waits for it, else to the open one; else it is stray, or begins a story by its dateline. */
function takeText(state: State, block: Block, vocabulary: Vocabulary, habits: Habits): void {
  const kind = kindOf(block)
  if (takeToldText(state, block, kind) || takeLetter(state, block)) return
  returnFromAside(state, block)
  const place = judgeText({
    block,
    open: state.open,
    last: state.last,
    waiting: state.waiting,
    vocabulary,
    habits,
  })
  const elsewhere = place === 'open' ? brokenOff(state, block, vocabulary) : undefined
  if (elsewhere && state.open) state.aside = state.open
  const piece = elsewhere ?? pieceAt(state, place)
  if (place === 'waiting' && isBound(piece, block, habits)) piece.bound = true
  if (block.role === 'lead') piece.led = true
  addBody(state, piece, { kind, block })
  if (place === 'last') return
  state.open = piece
  if (piece === state.waiting || place === 'story') delete state.waiting
}

/** True where a text stands under its headline with no wide gap between them, on a page where wide gaps part stories. */
function isBound({ headings }: PieceDraft, block: Block, { storyGap }: Habits): boolean {
  return headings.length > 0 && storyGap !== undefined && block.gap < storyGap
}

/** The unit that a block is in its piece's body. */
function kindOf({ role }: Block): BodyPart['kind'] {
  switch (role) {
    case 'note':
    case 'verse':
    case 'item':
    case 'row':
    case 'source':
      return role
    default:
      return 'paragraph'
  }
}

function pieceAt(state: State, place: TextPlace): PieceDraft {
  switch (place) {
    case 'waiting':
      return state.waiting ?? begin(state, {})
    case 'open':
      return state.open ?? begin(state, { stray: true })
    case 'last':
      return state.last ?? begin(state, { stray: true })
    case 'story':
      return begin(state, {})
    case 'stray':
      return begin(state, { stray: true })
    default:
      return place satisfies never
  }
}

/** An editor's note over a headline waits for it; any other is a part of the text around it. */
function takeNote(
  state: State,
  block: Block,
  next: Block | undefined,
  vocabulary: Vocabulary,
  habits: Habits,
): void {
  if (next?.role !== 'heading' || state.waiting || state.open) {
    takeText(state, block, vocabulary, habits)
    return
  }
  state.waiting = begin(state, { body: [{ kind: 'note', block }] })
}

/** Under a headline a byline belongs to the text to come; under a text with nothing after it, to that text. */
function takeByline(state: State, block: Block, next: Block | undefined): void {
  const textFollows = next !== undefined && isText(next)
  const piece =
    state.waiting ??
    (textFollows && !(state.open && closesWithByline(state.open)) ? undefined : (state.open ?? state.last))
  if (piece && !textFollows && piece === state.open && piece.bylines.length > 0) {
    partLastHeading(state, piece)
    state.pieces.at(-1)?.bylines.push(block)
    return
  }
  if (piece) {
    piece.bylines.push(block)
    if (piece === state.waiting || block.role === 'byline-title') piece.led = true
    return
  }
  state.waiting = begin(state, { bylines: [block], led: true })
  delete state.open
}

/** A second name closes another text: what stood under the last heading was a story of its own. */
function partLastHeading(state: State, piece: PieceDraft): void {
  const at = piece.body.findLastIndex(({ kind }) => kind === 'subheading')
  if (at < 0 || piece !== state.pieces.at(-1)) return
  let from = at
  while (from > 0 && piece.body[from - 1]?.kind === 'subheading') from -= 1
  const headings = piece.body.slice(from, at + 1).map(({ block }) => block)
  const body = piece.body.splice(from).slice(headings.length)
  state.subheadings = state.subheadings.filter((heading) => !headings.includes(heading))
  state.open = begin(state, { headings, body })
  state.last = state.open
}

/** A story without dateline or byline so far is signed at its end. */
function closesWithByline(piece: PieceDraft): boolean {
  return !piece.led && piece.bylines.length === 0
}
