import type { Block } from './block.ts'
import { isPlain } from './block.ts'
import type { State } from './gather-state.ts'
import { addBody, begin } from './gather-state.ts'
import type { PieceDraft } from './piece.ts'

/** The teaser whose page this is. */
export function teaserBefore(state: State, before: Block | undefined): PieceDraft | undefined {
  const inTeaser = before?.role === 'teaser' || before?.role === 'teaser-text'
  const piece = inTeaser ? state.pieces.at(-1) : undefined
  return piece?.kind === 'teaser' ? piece : undefined
}

export function takePicture(state: State, block: Block, before: Block | undefined, apart: boolean): void {
  const photo = state.photos.at(-1)
  const near = state.waiting ?? state.open ?? state.last
  if (block.role === 'credit' && photo && !photo.credit && before?.role === 'caption') photo.credit = block
  else
    state.photos.push({
      ...(block.role === 'caption' ? { caption: block } : { credit: block }),
      ...(near && !apart && { near }),
      ...(apart && { apart: true }),
    })
}

/** A jump closes the text before it. A second one on the same piece stays in its text: nothing is lost. */
export function takeForward(state: State, block: Block): void {
  const piece = state.open ?? state.last ?? state.waiting ?? begin(state, { stray: true })
  if (piece.forward) addBody(state, piece, { kind: 'paragraph', block })
  else piece.forward = block
  delete state.open
  delete state.waiting
}

/** A back mark begins a piece, or belongs to the headline just read; at the very end it is the last text's. */
export function takeBack(state: State, block: Block, next: Block | undefined, storyGap = Infinity): void {
  if (block.gap >= storyGap) {
    state.waiting = begin(state, { back: block })
    delete state.open
    return
  }
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
