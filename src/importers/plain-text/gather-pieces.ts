import type { Block } from './block.ts'
import { judgeText } from './judge-text.ts'
import type { Habits } from './judge-subheading.ts'
import { subheadingScore } from './judge-subheading.ts'
import type { BodyPart, PhotoPart, PieceDraft } from './piece.ts'
import { emptyPiece } from './piece.ts'
import type { Vocabulary } from './seam.ts'

/** What a walk over the page found: pieces in the order they were met, and its pictures. */
export type Gathered = { pieces: PieceDraft[]; photos: PhotoPart[]; subheadings: Block[] }

type State = {
  pieces: PieceDraft[]
  photos: PhotoPart[]
  subheadings: Block[]
  /** The piece that text now read belongs to; none after a jump, before a headline's first text. */
  open?: PieceDraft
  /** The piece whose text was read last, open or not: a mark on its own line is its. */
  last?: PieceDraft
  /** A piece with headline, byline or back mark that waits for its text. */
  waiting?: PieceDraft
  advertising: boolean
}

/**
 * Walks the page once and puts together what stands together.
 *
 * A headline waits for the text after it, pictures aside; a dateline or a back mark begins a piece of its own; a jump
 * ends one. What finds no place this way (a headline without text, text without a headline) is left as a piece with
 * only that, to be matched when the whole page is known.
 */
export function gatherPieces(blocks: readonly Block[], habits: Habits, vocabulary: Vocabulary): Gathered {
  const state: State = { pieces: [], photos: [], subheadings: [], advertising: false }
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block) continue
    if (block.role === 'heading') {
      const group = headingGroup(blocks, at)
      takeHeadings(state, group, nextContent(blocks, at + group.length), habits)
      at += group.length - 1
    } else take(state, block, blocks, at, vocabulary, habits)
  }
  return state
}

/** Headings that follow each other: kicker, headline and deck, until their text begins. */
function headingGroup(blocks: readonly Block[], at: number): Block[] {
  let end = at + 1
  while (blocks[end]?.role === 'heading' && end - at < 4) end += 1
  return blocks.slice(at, end)
}

/** The next block that is neither picture nor rule. */
function nextContent(blocks: readonly Block[], at: number): Block | undefined {
  for (let i = at; i < Math.min(blocks.length, at + 12); i += 1) {
    const block = blocks[i]
    if (block && block.role !== 'caption' && block.role !== 'credit' && block.role !== 'rule') return block
  }
  return undefined
}

function takeHeadings(state: State, group: Block[], next: Block | undefined, habits: Habits): void {
  const plain = next?.role === 'body' || next?.role === 'verse'
  if (state.open && plain && !state.waiting && subheadingScore(state.open, group, next, habits) > 0) {
    for (const block of group) addBody(state, state.open, { kind: 'subheading', block })
    state.subheadings.push(...group)
    return
  }
  // After a back mark the headline of the tail may follow: one piece.
  if (state.waiting?.back && state.waiting.headings.length === 0) state.waiting.headings.push(...group)
  else {
    state.waiting = begin(state, { headings: group })
    if (state.advertising) state.waiting.kind = 'advertisement'
  }
  delete state.open
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
    case 'lead':
    case 'body':
    case 'note':
    case 'verse':
      takeText(state, block, vocabulary, habits)
      return
    case 'byline':
    case 'byline-title':
      takeByline(state, block, nextContent(blocks, at + 1))
      return
    case 'caption':
    case 'credit':
      takePicture(state, block, blocks[at - 1])
      return
    case 'forward':
      takeForward(state, block)
      return
    case 'back':
      takeBack(state, block, nextContent(blocks, at + 1))
      return
    case 'see-also':
      ;(state.waiting ?? state.open ?? state.last ?? begin(state, {})).seeAlso.push(block)
      return
    case 'serial':
      ;(state.open ?? state.last ?? state.waiting ?? begin(state, {})).serial.push(block)
      return
    case 'teaser':
      begin(state, { headings: [block], kind: 'teaser' })
      return
    case 'advertising-label':
      state.advertising = true
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

function begin(state: State, given: Partial<PieceDraft>): PieceDraft {
  const piece = { ...emptyPiece(), ...given }
  state.pieces.push(piece)
  return piece
}

function addBody(state: State, piece: PieceDraft, part: BodyPart): void {
  piece.body.push(part)
  state.last = piece
}

/** Text goes to the piece that waits for it, else to the open one; else it is stray, or begins a story by its dateline. */
function takeText(state: State, block: Block, vocabulary: Vocabulary, habits: Habits): void {
  const kind = block.role === 'note' ? 'note' : block.role === 'verse' ? 'verse' : 'paragraph'
  const place = judgeText({
    block,
    open: state.open,
    last: state.last,
    waiting: state.waiting,
    vocabulary,
    habits,
  })
  const piece =
    place === 'waiting' && state.waiting
      ? state.waiting
      : place === 'open' && state.open
        ? state.open
        : place === 'last' && state.last
          ? state.last
          : begin(state, place === 'story' ? {} : { stray: true })
  if (block.role === 'lead') piece.led = true
  addBody(state, piece, { kind, block })
  if (place === 'last') return
  state.open = piece
  if (piece === state.waiting || place === 'story') delete state.waiting
}

/** Under a headline a byline belongs to the text to come; under a text with nothing after it, to that text. */
function takeByline(state: State, block: Block, next: Block | undefined): void {
  const textFollows =
    next?.role === 'body' || next?.role === 'lead' || next?.role === 'verse' || next?.role === 'note'
  const piece =
    state.waiting ??
    (textFollows && !(state.open && closesWithByline(state.open)) ? undefined : (state.open ?? state.last))
  if (piece) {
    piece.bylines.push(block)
    if (piece === state.waiting || block.role === 'byline-title') piece.led = true
    return
  }
  state.waiting = begin(state, { bylines: [block], led: true })
  delete state.open
}

/** A story without dateline or byline so far is signed at its end. */
function closesWithByline(piece: PieceDraft): boolean {
  return !piece.led && piece.bylines.length === 0
}

function takePicture(state: State, block: Block, before: Block | undefined): void {
  const photo = state.photos.at(-1)
  const near = state.waiting ?? state.open ?? state.last
  if (block.role === 'credit' && photo && !photo.credit && before?.role === 'caption') photo.credit = block
  else
    state.photos.push({
      ...(block.role === 'caption' ? { caption: block } : { credit: block }),
      ...(near && { near }),
    })
}

/** A jump closes the text before it. A second one on the same piece stays in its text: nothing is lost. */
function takeForward(state: State, block: Block): void {
  const piece = state.open ?? state.last ?? state.waiting ?? begin(state, { stray: true })
  if (piece.forward) addBody(state, piece, { kind: 'paragraph', block })
  else piece.forward = block
  delete state.open
  delete state.waiting
}

/** A back mark begins a piece, or belongs to the headline just read; at the very end it is the last text's. */
function takeBack(state: State, block: Block, next: Block | undefined): void {
  const atEnd =
    !next ||
    (next.role !== 'body' &&
      next.role !== 'heading' &&
      next.role !== 'lead' &&
      next.role !== 'byline' &&
      next.role !== 'verse')
  if (state.waiting && !state.waiting.back) state.waiting.back = block
  else if (atEnd && state.last && !state.last.back && !state.last.led) state.last.back = block
  else state.waiting = begin(state, { back: block })
  delete state.open
}
