import { Fragment, type ReactNode } from 'react'
import { inlineText } from '#issue/plain-text.ts'
import type { Block, Inline, Span } from '#issue/schema.ts'
import { useLitRanges } from '#reader/lit/lit-context.ts'
import { lightUp } from '#reader/lit/lit-text.tsx'

/** Letters, at half the text's size: no wider than a narrow column. */
const LONGEST_RUBY = 24
/** Square signs, or twice as many letters: only Chromium breaks a line within words that have a gloss. */
const LONGEST_BASE = 12

/** Running text with its styles, the words that are sought lit; text is text, never markup. */
export function InlineText({ text, block }: { text: Inline; block?: Block }): ReactNode {
  const ranges = useLitRanges(inlineText(text), block)
  if (typeof text === 'string') return lightUp(text, ranges, 0)
  return withOffsets(text).map(({ run, from }, position) =>
    typeof run === 'string' ? (
      <Fragment key={position}>{lightUp(run, ranges, from)}</Fragment>
    ) : (
      <StyledSpan key={position} span={run} words={lightUp(run.text, ranges, from)} />
    ),
  )
}

/** The runs of a text, each with where it begins. */
function withOffsets(runs: readonly (string | Span)[]): { run: string | Span; from: number }[] {
  let at = 0
  return runs.map((run) => {
    const from = at
    at += typeof run === 'string' ? run.length : run.text.length
    return { run, from }
  })
}

/** Signs as wide as they are high, and with them the brackets. */
const SQUARE = /[\u2e80-\u9fff\uac00-\ud7af]/u

/** About how wide a text is, in square signs. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (SQUARE.test(sign) ? 1 : 0.5), 0)
}

function StyledSpan({ span, words }: { span: Span; words: ReactNode }): ReactNode {
  let content: ReactNode = words
  // A gloss that is as long as a line would stand out of it; so would words that must not be broken.
  if (span.ruby && (span.ruby.length > LONGEST_RUBY || widthOf(span.text) > LONGEST_BASE))
    content = (
      <>
        {words}
        {SQUARE.test(span.text) ? `（${span.ruby}）` : ` (${span.ruby})`}
      </>
    )
  else if (span.ruby) {
    content = (
      <ruby>
        {words}
        <rp>（</rp>
        <rt>{span.ruby}</rt>
        <rp>）</rp>
      </ruby>
    )
  }
  switch (span.style) {
    case 'strong':
      content = <strong>{content}</strong>
      break
    case 'emphasis':
      content = <em>{content}</em>
      break
    case 'superscript':
      content = <sup>{content}</sup>
      break
    case 'subscript':
      content = <sub>{content}</sub>
      break
    case undefined:
      break
    default:
      span.style satisfies never
  }
  if (!span.href) return content
  return (
    <a href={span.href} rel="noopener noreferrer" className="outside">
      {content}
    </a>
  )
}
