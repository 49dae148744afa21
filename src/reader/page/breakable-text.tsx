import { Fragment, type ReactNode } from 'react'
import { useLitRanges } from '#reader/lit/lit-context.ts'
import { lightUp } from '#reader/lit/lit-text.tsx'
import { clausesOf, isClosing } from '#reader/page/layout/clauses.ts'
import { type PlacedWord, wordsOf } from '#reader/page/word-breaks.ts'

const HAN = /\p{Script=Han}/u

/**
 * A headline that may break between words and never inside one: 俄罗斯 stays whole.
 *
 * The style `word-break: keep-all` forbids breaks in Chinese; a `wbr` between words allows them there. Its clauses
 * are told apart, so that a place where each of them fits into a line can break it there alone.
 */
export function BreakableText({ text }: { text: string }): ReactNode {
  const ranges = useLitRanges(text)
  const words = HAN.test(text) ? wordsOf(text) : undefined
  if (words === undefined) return lightUp(text, ranges, 0)
  const show = ({ word, at }: PlacedWord) => (
    <Fragment key={at}>
      {at > 0 && !isClosing(word) && <wbr />}
      {lightUp(word, ranges, at)}
    </Fragment>
  )
  const clauses = clausesOf(text)
  if (clauses.length < 2) return <span className="breakable">{words.map(show)}</span>
  return (
    <span className="breakable">
      {clauses.map(({ clause, at }, nth) => {
        const next = clauses[nth + 1]?.at ?? text.length
        const own = words.filter((word) => word.at >= (nth === 0 ? 0 : at) && word.at < next)
        return (
          <Fragment key={at}>
            {nth > 0 && <wbr />}
            <span className="clause">
              {own
                .filter((word) => word.at < at + clause.length)
                .map((word) => (word.at === at ? lightUp(word.word, ranges, word.at) : show(word)))}
            </span>
            {own.filter((word) => word.at >= at + clause.length).map(show)}
          </Fragment>
        )
      })}
    </span>
  )
}
