import { Fragment, type ReactNode } from 'react'
import { useLitRanges } from '#reader/lit/lit-context.ts'
import { lightUp } from '#reader/lit/lit-text.tsx'
import { endsClause } from '#reader/page/layout/clause-signs.ts'
import { type PlacedWord, wordsOf } from '#ui/word-breaks.ts'

/**
 * A headline that may break between words and never inside one: 俄罗斯 stays whole.
 *
 * The style `word-break: keep-all` forbids breaks in Chinese; a `wbr` between words allows them there. Its clauses
 * are told apart, so that a place where each of them fits into a line can break it there alone. Chromium puts a space
 * into an element's name for each `wbr` that is not hidden.
 */
export function BreakableText({ text }: { text: string }): ReactNode {
  const ranges = useLitRanges(text)
  const words = /\p{Script=Han}/u.test(text) ? wordsOf(text) : undefined
  if (words === undefined) return lightUp(text, ranges, 0)
  return (
    <span className="breakable">
      {inClauses(words).map((clause, nth) => (
        <Fragment key={nth}>
          {/* WebKit ends no line between two that do not wrap, unless it is told. */}
          {nth > 0 && <wbr aria-hidden />}
          <span className="clause">
            {clause.map(({ word, at }, place) => (
              <Fragment key={at}>
                {place > 0 && <wbr aria-hidden />}
                {lightUp(word, ranges, at)}
              </Fragment>
            ))}
          </span>
        </Fragment>
      ))}
    </span>
  )
}

function inClauses(words: readonly PlacedWord[]): PlacedWord[][] {
  const clauses: PlacedWord[][] = [[]]
  let isOver = false
  for (const word of words) {
    if (isOver) clauses.push([])
    clauses.at(-1)?.push(word)
    isOver = endsClause(word.word)
  }
  return clauses
}
