import type { OtherText } from '../problem.ts'
import type { PageDraft } from './read-page.ts'

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
export function looksLikePage({ masthead, blocks }: PageDraft): boolean {
  if (masthead.parts.length > 0) return true
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
