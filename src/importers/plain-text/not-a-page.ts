import type { PageEvidence } from '../geometry/line-evidence.ts'
import type { OtherText } from '../problem.ts'
import type { PageDraft } from './page-draft.ts'

/** A headline's size against the body's. */
const HEADLINE = 1.25

/** What a text is by its first and last characters, when it is plainly no page. */
export function otherText(text: string): OtherText | undefined {
  const head = text.slice(0, 2000).trimStart()
  const tail = text.slice(-200).trimEnd()
  if (/^<!doctype html|^<html|^<(?:head|body|div|script|svg)[\s>]/iu.test(head)) return 'html'
  if (/^<\?xml|^<[a-z][\w:.-]*(?:\s+[\w:.-]+=["'][^"']*["'])*\s*\/?>/iu.test(head)) return 'xml'
  if (/^[{[]\s*(?:["'{[\]}]|-?\d|true|false|null)/u.test(head) && /[}\]]$/u.test(tail)) return 'json'
  return undefined
}

/** True for a page with anything that only newspapers print: a nameplate, a folio, a dateline, a byline, a credit, a jump. */
export function looksLikePage({ masthead, blocks, source }: PageDraft): boolean {
  if (masthead.parts.length > 0 || (source.evidence && isSetAsPage(source.evidence))) return true
  return blocks.some(
    ({ role }) =>
      role === 'lead' ||
      role === 'byline' ||
      role === 'credit' ||
      role === 'forward' ||
      role === 'back' ||
      role === 'see-also',
  )
}

/** Headlines over their own texts, several on a sheet: so a newspaper is set, whatever its language. */
function isSetAsPage(evidence: PageEvidence): boolean {
  const stories = new Map<number, { headed: boolean; lines: number }>()
  for (const { story, role, size } of evidence.values()) {
    const known = stories.get(story) ?? { headed: false, lines: 0 }
    if (role === 'heading' && size >= HEADLINE) known.headed = true
    else known.lines += 1
    stories.set(story, known)
  }
  return [...stories.values()].filter(({ headed, lines }) => headed && lines >= 3).length >= 2
}
