import { Fragment, type ReactNode } from 'react'
import { useLitRanges } from '#reader/lit/lit-context.ts'
import { lightUp } from '#reader/lit/lit-text.tsx'

const HAN = /\p{Script=Han}/u
const segmenter =
  typeof Intl.Segmenter === 'undefined' ? undefined : new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A headline that may break between words and never inside one: 俄罗斯 stays whole.
 *
 * The style `word-break: keep-all` forbids breaks in Chinese; a `wbr` between words allows them there.
 */
export function BreakableText({ text }: { text: string }): ReactNode {
  const ranges = useLitRanges(text)
  if (segmenter === undefined || !HAN.test(text)) return lightUp(text, ranges, 0)
  const words = [...segmenter.segment(text)]
  return (
    <span className="breakable">
      {words.map(({ segment, index }) => (
        <Fragment key={index}>
          {index > 0 && !isClosing(segment) && <wbr />}
          {lightUp(segment, ranges, index)}
        </Fragment>
      ))}
    </span>
  )
}

function isClosing(word: string): boolean {
  return /^[\s，。、；：？！”’》」』）〉…—·,.;:?!)\]]/u.test(word)
}
