import type { OutlineIndex } from '#issue/outline-view.ts'
import type { OutlineJump } from '#issue/outline.ts'
import type { FirstWords } from '#messages/first-words.ts'

/** Why a continuation is not joined, in one sentence. */
export function reasonOfOpen(jump: OutlineJump, index: OutlineIndex, messages: FirstWords): string {
  const { contradiction } = jump
  switch (jump.outcome) {
    case 'page-absent':
      return messages.jump.pageAbsent(jump.page)
    case 'ambiguous':
      return messages.jump.ambiguous
    case 'conflict': {
      if (contradiction === undefined) return messages.jump.noCandidate(jump.page)
      const where = index.pieces.get(contradiction.from)?.page.label ?? contradiction.page
      return messages.jump.conflict(jump.page, contradiction.mark, where)
    }
    case 'no-candidate':
    case 'resolved':
    case 'probable':
      return messages.jump.noCandidate(jump.page)
    default:
      return jump.outcome satisfies never
  }
}
