import { Fragment, type ReactNode } from 'react'

const HAN = /\p{Script=Han}/u
const segmenter =
  typeof Intl.Segmenter === 'undefined' ? undefined : new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * A headline that may break between words and never inside one: 俄罗斯 stays whole.
 *
 * The style `word-break: keep-all` forbids breaks in Chinese; a `wbr` between words allows them there.
 */
export function BreakableText({ text }: { text: string }): ReactNode {
  if (segmenter === undefined || !HAN.test(text)) return text
  const words = [...segmenter.segment(text)].map((word) => word.segment)
  return (
    <span className="breakable">
      {words.map((word, position) => (
        <Fragment key={position}>
          {position > 0 && !isClosing(word) && <wbr />}
          {word}
        </Fragment>
      ))}
    </span>
  )
}

function isClosing(word: string): boolean {
  return /^[\s，。、；：？！”’》」』）〉…—·,.;:?!)\]]/u.test(word)
}
