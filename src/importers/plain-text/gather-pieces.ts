import type { Block } from './block.ts'
import { isPlain, isText } from './block.ts'
import type { TextPlace } from './judge-text.ts'
import { judgeText } from './judge-text.ts'
import type { Habits } from './judge-subheading.ts'
import { subheadingScore } from './judge-subheading.ts'
import type { BodyPart, PhotoPart, PieceDraft } from './piece.ts'
import { emptyPiece, lastText, textOf } from './piece.ts'
import type { Vocabulary } from './seam.ts'
import { breaksOff, seamStrength, startsMidPhrase } from './seam.ts'
import { featuresOf } from './words.ts'

/** Broken-off pieces that a paragraph in mid-phrase is compared with. */
const OPEN_ENDS = 8

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
  /** The piece that a stretch of another one interrupted. */
  aside?: PieceDraft
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
  const plain = isPlain(next?.role)
  if (state.open && plain && !state.waiting && subheadingScore(state.open, group, next, habits) > 0) {
    for (const block of group) addBody(state, state.open, { kind: 'subheading', block })
    state.subheadings.push(...group)
    return
  }
  const { waiting } = state
  if (waiting && waiting.headings.length === 0 && (waiting.back || waiting.body.length > 0)) {
    // The headline of a tail may follow its back mark, and that of any story its editor's note.
    waiting.headings.push(...group)
  } else if (state.advertising) {
    const [first, ...rest] = group
    state.waiting = begin(state, { headings: first ? [first] : [], kind: 'advertisement' })
    for (const block of rest) addBody(state, state.waiting, { kind: 'paragraph', block })
  } else state.waiting = begin(state, { headings: group })
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
      takePicture(state, block, blocks[at - 1])
      return
    case 'forward':
      takeForward(state, block)
      return
    case 'back':
      takeBack(state, block, nextContent(blocks, at + 1))
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

/** The teaser whose page this is. */
function teaserBefore(state: State, before: Block | undefined): PieceDraft | undefined {
  const piece = before?.role === 'teaser' ? state.pieces.at(-1) : undefined
  return piece?.kind === 'teaser' ? piece : undefined
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
  const kind = kindOf(block)
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
  if (block.role === 'lead') piece.led = true
  addBody(state, piece, { kind, block })
  if (place === 'last') return
  state.open = piece
  if (piece === state.waiting || place === 'story') delete state.waiting
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

/** An earlier piece that broke off and goes on in a paragraph which the open one, being complete, cannot hold. */
function brokenOff(state: State, block: Block, vocabulary: Vocabulary): PieceDraft | undefined {
  if (!state.open || startsMidPhrase(block.passage.text) < 0.7 || breaksOff(lastText(state.open)))
    return undefined
  let best: { piece: PieceDraft; score: number } | undefined
  for (const piece of state.pieces.slice(-OPEN_ENDS)) {
    const before = lastText(piece)
    if (piece === state.open || piece.forward || before === '' || !breaksOff(before)) continue
    const score = seamStrength(before, block.passage.text, vocabulary)
    if (!best || score > best.score) best = { piece, score }
  }
  return best?.piece
}

/** After a stretch of another piece, text goes back to the interrupted one as soon as it speaks of that one's things. */
function returnFromAside(state: State, block: Block): void {
  const { aside, open } = state
  if (!aside || !open || block.role === 'lead' || state.waiting) {
    delete state.aside
    return
  }
  const words = featuresOf(block.passage.text, 600)
  const shared = (piece: PieceDraft) => {
    const features = featuresOf(
      `${piece.headings.map((line) => line.passage.text).join(' ')} ${textOf(piece)}`,
    )
    return [...words].filter((word) => features.has(word)).length
  }
  if (shared(aside) <= shared(open) * 1.3) return
  state.open = aside
  state.aside = open
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
  if (block.gap === 0 && state.open?.body.at(-1) && block.inline) {
    if (state.open.back) addBody(state, state.open, { kind: 'paragraph', block })
    else state.open.back = block
    return
  }
  const atEnd =
    !next ||
    (!isPlain(next.role) && next.role !== 'heading' && next.role !== 'lead' && next.role !== 'byline')
  if (state.waiting && !state.waiting.back) state.waiting.back = block
  else if (atEnd && state.last && !state.last.back && !state.last.led) state.last.back = block
  else state.waiting = begin(state, { back: block })
  delete state.open
}
