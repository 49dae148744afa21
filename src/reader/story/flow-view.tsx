import { Fragment, type ReactNode } from 'react'
import { seamBetween } from '#issue/seam-text.ts'
import type { FlowItem } from '#issue/story-flow.ts'
import { paragraphId } from '#paths.ts'
import { BlockView } from '#reader/page/block-view.tsx'
import { InlineText } from '#reader/page/inline-text.tsx'
import { PhotoView } from '#reader/photo/photo-view.tsx'
import { ParagraphMark } from '#reader/share/paragraph-mark.tsx'
import { PageBreak } from '#reader/story/page-break.tsx'

/**
 * A story's text, or a part of it, with its page turns.
 *
 * @param numbered the story stands by itself: paragraphs carry their ids, for links to them
 * @param lead what stands before the first words: dateline and byline
 * @param under the level of the heading that its subheadings stand under
 */
export function FlowView({
  flow,
  numbered,
  lead,
  under,
}: {
  flow: readonly FlowItem[]
  numbered: boolean
  lead?: ReactNode
  under: 1 | 2
}): ReactNode {
  const first = flow.findIndex(
    (item) => item.kind === 'joined' || (item.kind === 'block' && item.block.type === 'paragraph'),
  )
  return (
    <>
      {first < 0 && lead !== undefined && <p>{lead}</p>}
      {flow.map((item, position) => (
        <FlowStep
          key={position}
          item={item}
          numbered={numbered}
          lead={position === first ? lead : undefined}
          under={under}
        />
      ))}
    </>
  )
}

function FlowStep({
  item,
  numbered,
  lead,
  under,
}: {
  item: FlowItem
  numbered: boolean
  lead?: ReactNode
  under: 1 | 2
}): ReactNode {
  switch (item.kind) {
    case 'block': {
      const n = numbered ? item.n : undefined
      return (
        <BlockView
          block={item.block}
          id={n === undefined ? undefined : paragraphId(n)}
          lead={lead}
          under={under}
          mark={n !== undefined && <ParagraphMark n={n} />}
        />
      )
    }
    case 'joined':
      return (
        <p
          id={numbered ? paragraphId(item.n) : undefined}
          className={item.continues ? 'continues' : undefined}
        >
          {lead}
          {item.parts.map((part, position) => {
            const before = item.parts[position - 1]
            return (
              <Fragment key={part.piece}>
                {before && seamBetween(before.block.text, part.block.text)}
                {before && before.page !== part.page && (
                  <PageBreak page={part.page} piece={part.piece} within />
                )}
                <InlineText text={part.block.text} block={part.block} />
              </Fragment>
            )
          })}
          {numbered && <ParagraphMark n={item.n} />}
        </p>
      )
    case 'turn':
      return <PageBreak page={item.page} piece={item.piece} />
    case 'photos':
      return (
        <div className="photos" data-count={item.photos.length}>
          {item.photos.map((photo, position) => (
            <PhotoView key={photo.id ?? position} photo={photo} />
          ))}
        </div>
      )
    default:
      return item satisfies never
  }
}
