import { isHan } from './characters.ts'
import type { BodyPart, PieceDraft } from './piece.ts'
import { breaksOff, startsMidPhrase } from './seam.ts'

/** Shorter lines may end as they like: an address, an answer, a name under a notice. */
const RUNNING_TEXT = 30
const SURE = 0.7

/**
 * Marks paragraphs whose beginning or end is not in the input: they open in mid-phrase after a text that is complete,
 * or break off with nothing to go on in. A cut made by a jump is no loss and is not marked.
 */
export function markCuts(piece: PieceDraft): void {
  for (const [i, part] of piece.body.entries()) {
    if (part.kind !== 'paragraph') continue
    const seamBefore = i === 0 && piece.back !== undefined
    const seamAfter = i === piece.body.length - 1 && piece.forward !== undefined
    const head = !seamBefore && part.block.role !== 'lead' && startsMidPhrase(part.block.passage.text) >= SURE
    // A comma before a list (……办好实事， / 一是……) leads on.
    const leadsOn = /[，、,]$/u.test(part.block.passage.text) && i + 1 < piece.body.length
    const tail = !seamAfter && !leadsOn && losesTail(part)
    if (head || tail) part.cut = head && tail ? 'both' : head ? 'head' : 'tail'
  }
}

/** Running text that stops in mid-sentence. */
function losesTail({ block }: BodyPart): boolean {
  const { text } = block.passage
  if (text.length < RUNNING_TEXT || !breaksOff(text)) return false
  const last = text.charAt(text.length - 1)
  const runs = /[，。,]/u.test(text.slice(0, 400)) || !isHan(text.charCodeAt(0))
  return runs && (isHan(last.charCodeAt(0)) || /[\p{Ll}，、,-]/u.test(last))
}
