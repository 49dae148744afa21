import type { Path } from 'react-router'
import { learnBreaks } from '#ui/word-breaks.ts'

/**
 * Whether the document holds the text of this very address, so that the script may take it over; then also
 * learns from it what the script has to repeat. What is sought lights words that no file has lit.
 *
 * @param root the element that holds it; the press wrote there which address it printed
 */
export function isPrintedFor(
  root: HTMLElement,
  { pathname, search }: Pick<Path, 'pathname' | 'search'>,
): boolean {
  const isAsked = new URLSearchParams(search).has('q') || (search !== '' && pathname.endsWith('/search/'))
  if (root.dataset['rendered'] !== pathname || isAsked) return false
  learnBreaks(root)
  return true
}
