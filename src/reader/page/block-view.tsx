import type { ReactNode } from 'react'
import { inlineText } from '#issue/plain-text.ts'
import type { Block, Inline } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { InlineText } from '#reader/page/inline-text.tsx'

/**
 * One block of a piece's text.
 *
 * @param id the element's id, where the block can be linked to
 * @param lead what stands before the text of the first paragraph: dateline and byline
 * @param under the level of the heading that a subheading stands under: 2, the piece's headline; 1 where that is the head
 *   of the view, in a story read whole and in a piece without a headline
 * @param mark what stands behind the text: the sign of a paragraph that can be linked to
 */
export function BlockView({
  block,
  id,
  lead,
  under = 2,
  mark,
}: {
  block: Block
  id?: string
  lead?: ReactNode
  under?: 1 | 2
  mark?: ReactNode
}): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return (
        <p id={id}>
          {lead}
          <Gap at="head" cut={block.cut} />
          <InlineText text={block.text} block={block} />
          <Gap at="tail" cut={block.cut} />
          {mark}
        </p>
      )
    case 'subheading': {
      const Heading = under === 1 ? 'h2' : 'h3'
      return (
        <Heading className="subheading">
          <InlineText text={block.text} />
        </Heading>
      )
    }
    case 'quote':
      return (
        <blockquote id={id}>
          <p>
            <InlineText text={block.text} />
            {mark}
          </p>
          {block.source && <footer>{block.source}</footer>}
        </blockquote>
      )
    case 'note':
      return (
        <p id={id} className="note">
          <InlineText text={block.text} />
          {mark}
        </p>
      )
    case 'verse':
      return (
        <p id={id} className="verse">
          {block.lines.map((line, position) => (
            <span key={position} className="verse-line">
              <InlineText text={line} />
            </span>
          ))}
          {mark}
        </p>
      )
    case 'list': {
      const items = block.items.map((item, position) => (
        <li key={position}>
          <InlineText text={item} />
          {position === block.items.length - 1 && mark}
        </li>
      ))
      return block.ordered ? <ol id={id}>{items}</ol> : <ul id={id}>{items}</ul>
    }
    case 'table':
      return <TableView id={id} rows={block.rows} header={block.header === true} mark={mark} />
    default:
      return block satisfies never
  }
}

/** The place of text that the source has lost: shown as a gap, never filled. */
function Gap({ at, cut }: { at: 'head' | 'tail'; cut?: 'head' | 'tail' | 'both' }): ReactNode {
  const messages = useMessages()
  if (cut !== at && cut !== 'both') return undefined
  const reason = at === 'head' ? messages.jump.cutHead : messages.jump.cutTail
  return (
    <span className="gap" title={reason}>
      <span aria-hidden="true">……</span>
      <span className="sr-only">{reason}</span>
    </span>
  )
}

/** Figures and names keep to one line: a table that is too wide for its column scrolls, by itself. */
function isShort(cell: Inline): boolean {
  return inlineText(cell).length <= 8
}

function TableView({
  id,
  rows,
  header,
  mark,
}: {
  id?: string
  mark?: ReactNode
  rows: Extract<Block, { type: 'table' }>['rows']
  header: boolean
}): ReactNode {
  const head = header ? rows[0] : undefined
  const body = header ? rows.slice(1) : rows
  return (
    // A wide table scrolls by itself, also by keyboard, so that the page never does.
    <div id={id} className="table" role="group" tabIndex={0}>
      <table>
        {head && (
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th key={column} scope="col">
                  <InlineText text={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {body.map((row, line) => (
            <tr key={line}>
              {row.map((cell, column) => (
                <td key={column} data-short={isShort(cell) || undefined}>
                  <InlineText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {mark}
    </div>
  )
}
