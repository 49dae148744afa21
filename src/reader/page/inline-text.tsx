import type { ReactNode } from 'react'
import type { Inline, Span } from '#issue/schema.ts'

/** Running text with its styles; text is text, never markup. */
export function InlineText({ text }: { text: Inline }): ReactNode {
  if (typeof text === 'string') return text
  return text.map((run, position) =>
    typeof run === 'string' ? run : <StyledSpan key={position} span={run} />,
  )
}

function StyledSpan({ span }: { span: Span }): ReactNode {
  let content: ReactNode = span.text
  if (span.ruby) {
    content = (
      <ruby>
        {span.text}
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
