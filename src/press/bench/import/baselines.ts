import { readDateline } from '#importers/plain-text/constructs/dateline.ts'
import { looksLikeHeading } from '#importers/plain-text/constructs/heading.ts'
import { readCredit } from '#importers/plain-text/constructs/credit.ts'
import { readWholeMark } from '#importers/plain-text/constructs/read-mark.ts'
import type { ReadPage } from '#press/bench/import/read-page.ts'
import type { TruePage } from '#press/bench/import/true-page.ts'

/** A new article at each line that looks like a headline. */
export function newAtHeadline(page: TruePage): ReadPage {
  return walk(page, (text) => looksLikeHeading(text) && !readWholeMark(text) && !readCredit(text), 'head')
}

/** A new article at each dateline. */
export function newAtDateline(page: TruePage): ReadPage {
  return walk(page, (text) => readDateline(text) !== undefined, 'body')
}

/** Lines one after the other: each goes to the article that the last beginning opened; heads in a row open one. */
function walk({ lines }: TruePage, begins: (text: string) => boolean, role: 'head' | 'body'): ReadPage {
  let number = 0
  let opened = false
  return {
    lines: lines.map(({ text, role: true_ }) => {
      if (true_ === 'masthead') return { role: 'masthead' }
      const first = begins(text)
      if (first && !opened) number += 1
      opened = first
      return { role: first ? role : 'body', article: String(number) }
    }),
    jumps: [],
    faults: [],
    text: '',
  }
}
