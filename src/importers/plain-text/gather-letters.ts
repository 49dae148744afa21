import type { Block } from './block.ts'
import { isBareName, isSignedWithPlace } from './constructs/bare-name.ts'
import { isSalutation } from './constructs/salutation.ts'
import { opensWithSurname } from './constructs/surnames.ts'
import { addBody, begin, type State } from './gather-state.ts'
import { lastText, type PieceDraft } from './piece.ts'

/**
 * Letters under one heading are as many pieces: a text that opened with a salutation is over where the next stands.
 *
 * > | Letters to the editor / To the Editor: / … / Harriet Poole / To the Editor: / … / T. J. Marlowe
 *                                                                ^ another letter
 *
 * A letter quoted in a report divides nothing, since the report opens otherwise; neither does one that a letter quotes
 * behind a colon. Signatures alone divide nothing either: two people may sign one letter.
 */
export function takeLetter(state: State, block: Block): boolean {
  const { open, waiting } = state
  if (waiting || !isSalutation(block.passage.text) || !isLetter(open)) return false
  if (/[:：]["”」]?$/u.test(lastText(open)) && !isSalutation(lastText(open))) return false
  // Nobody wrote a headline for it, so none that stands about is its.
  state.open = begin(state, { bound: true })
  addBody(state, state.open, { kind: 'paragraph', block })
  return true
}

/**
 * What looks like a heading over a salutation: the signature of the letter before, which goes into it, or the headline
 * of the next, which ends it.
 *
 * @returns whether it was taken
 */
export function takeBeforeLetter(
  state: State,
  [block, ...more]: readonly Block[],
  next: Block | undefined,
): boolean {
  if (!block || next === undefined || !isSalutation(next.passage.text)) return false
  const { open } = state
  if (more.length === 0 && isLetter(open) && isSignature(block.passage.text)) {
    addBody(state, open, { kind: 'paragraph', block: { ...block, role: 'body', closes: true } })
    return true
  }
  delete state.open
  return false
}

function isLetter(piece: PieceDraft | undefined): piece is PieceDraft {
  const first = piece?.body.find(({ kind }) => kind === 'paragraph')
  return first !== undefined && isSalutation(first.block.passage.text)
}

/** > | 河西新村　周文兰    读者 李 明    T. J. Marlowe, Upper Wexford */
function isSignature(text: string): boolean {
  if (isBareName(text) || isSignedWithPlace(text)) return true
  const signed = /^\p{Script=Han}{2,10}[\s　]+(?<name>\p{Script=Han}[\s　]?\p{Script=Han}{1,2})$/u.exec(text)
  return opensWithSurname(signed?.groups?.['name'] ?? '')
}
