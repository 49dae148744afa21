import { Fragment, type ReactNode } from 'react'
import { wordsOf } from '#ui/word-breaks.ts'

/** A headline set small, whose lines end between words and never inside one. */
export function WholeWords({ text }: { text: string }): ReactNode {
  const words = /\p{Script=Han}/u.test(text) ? wordsOf(text) : undefined
  if (words === undefined) return text
  return (
    <span className="breakable">
      {words.map(({ word, at }) => (
        <Fragment key={at}>
          {at > 0 && <wbr aria-hidden />}
          {word}
        </Fragment>
      ))}
    </span>
  )
}
