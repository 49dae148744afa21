import '#reader/share/light-text.css'
import { inkOf } from '#issue/ink.ts'
import { findText } from '#reader/share/find-text.ts'
import { readDirective } from '#reader/share/text-directive.ts'
import { rangeOfInk, textOfBlock } from '#reader/text-in-document.ts'

/** The style knows the text that a link pointed at by this name. */
const NAME = 'pointed-at'

/**
 * Lights the text that an address points at, also where the browser does not do it by itself.
 *
 * @param address with its directive; a browser that knows directives keeps it from `location`
 */
export function lightText(address: string): void {
  const directive = readDirective(address)
  if (directive === undefined || typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  const blocks = [...document.querySelectorAll("[id^='p:']")]
  const texts = blocks.map((block) => textOfBlock(block).replaceAll(/\s+/gu, ' ').trim())
  const found = findText(texts, directive)
  if (found === undefined) return
  const { from, to } = found
  const ranges = blocks.slice(from.paragraph, to.paragraph + 1).flatMap((block, step) => {
    const paragraph = from.paragraph + step
    const text = texts[paragraph] ?? ''
    const start = step === 0 ? inkOf(text.slice(0, from.at)) : 0
    const end = inkOf(paragraph === to.paragraph ? text.slice(0, to.at) : text)
    return rangeOfInk(block, start, end) ?? []
  })
  CSS.highlights.set(NAME, new Highlight(...ranges))
}
