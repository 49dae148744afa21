import { Fragment, type ReactNode } from 'react'
import { useLitRanges } from '#reader/lit/lit-context.ts'
import { lightUp } from '#reader/lit/lit-text.tsx'
import { wordsOf } from '#reader/page/word-breaks.ts'

const HAN = /\p{Script=Han}/u

/**
 * A headline that may break between words and never inside one: 俄罗斯 stays whole.
 *
 * The style `word-break: keep-all` forbids breaks in Chinese; a `wbr` between words allows them there.
 */
export function BreakableText({ text }: { text: string }): ReactNode {
  const ranges = useLitRanges(text)
  const words = HAN.test(text) ? wordsOf(text) : undefined
  if (words === undefined) return lightUp(text, ranges, 0)
  return (
    <span className="breakable">
      {words.map(({ word, at }) => (
        <Fragment key={at}>
          {at > 0 && !isClosing(word) && <wbr />}
          {lightUp(word, ranges, at)}
        </Fragment>
      ))}
    </span>
  )
}

function isClosing(word: string): boolean {
  return /^[\s，。、；：？！”’》」』）〉…—·,.;:?!)\]]/u.test(word)
}
