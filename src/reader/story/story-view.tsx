import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Page } from '#issue/schema.ts'
import { type FlowItem, flowOf, piecesOf, seamBetween } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { readableLabel } from '#messages/page-name.ts'
import { paragraphId, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { JumpLink } from '#reader/jump/jump-link.tsx'
import { References } from '#reader/jump/references.tsx'
import { BlockView } from '#reader/page/block-view.tsx'
import { BreakableText } from '#reader/page/breakable-text.tsx'
import { BylineLine, Dateline } from '#reader/page/byline.tsx'
import { InlineText } from '#reader/page/inline-text.tsx'
import { directionOf, isChinese } from '#reader/page/language.ts'
import { PhotoView } from '#reader/photo/photo-view.tsx'

/** A whole story in one flow, its page turns as thin numbered rules. */
export function StoryView({ story, pages }: { story: readonly string[]; pages: readonly Page[] }): ReactNode {
  const messages = useMessages()
  const { index, paper, issue } = useIssue()
  const pieces = piecesOf(story, pages)
  const head = pieces[0]
  if (head === undefined) return undefined
  const { article } = head
  const language = article.language ?? index.outline.language
  const chinese = isChinese(language)
  const flow = flowOf(pieces)
  const firstText = flow.findIndex(
    (item) => item.kind === 'joined' || (item.kind === 'block' && item.n !== undefined),
  )
  const headline = pieces.find((piece) => piece.article.headline)?.article.headline
  const last = story.at(-1)
  const openEnd = last === undefined ? undefined : index.pieces.get(last)?.forward
  const openStart = index.pieces.get(article.id)?.back
  return (
    <article
      className="story"
      lang={language}
      dir={directionOf(language)}
      aria-labelledby="story-headline"
      tabIndex={-1}
    >
      <header className="heading">
        {article.kicker && <p className="kicker">{article.kicker}</p>}
        <h1 id="story-headline" className="headline">
          <BreakableText text={headline ?? messages.story.untitled} />
        </h1>
        {article.deck && <p className="deck">{article.deck}</p>}
        {!chinese && <BylineLine article={article} by={(names) => `By ${names}`} />}
        <Spine pieces={pieces.map((piece) => ({ page: piece.page, id: piece.article.id }))} />
      </header>
      {openStart && openStart.to === undefined && <JumpLink jump={openStart} />}
      <div className="text">
        {flow.map((item, position) => (
          <FlowView
            key={position}
            item={item}
            lead={position === firstText ? <Dateline article={article} chinese={chinese} /> : undefined}
          />
        ))}
      </div>
      {pieces.map(
        (piece) =>
          piece.article.seeAlso && (
            <References key={piece.article.id} jumps={piece.article.seeAlso} from={piece.article.id} />
          ),
      )}
      {article.serial && (
        <p className="serial">
          {article.serial} <small>{messages.jump.serial}</small>
        </p>
      )}
      {openEnd && openEnd.to === undefined && <JumpLink jump={openEnd} />}
      <p className="on-page">
        <Link to={paths.piece.to(paper, issue, head.page, article.id)}>{messages.story.onPage}</Link>
      </p>
    </article>
  )
}

/** Which pages the story stands on, each a link to its piece there. */
function Spine({ pieces }: { pieces: readonly { page: string; id: string }[] }): ReactNode {
  const messages = useMessages()
  const { paper, issue } = useIssue()
  return (
    <p className="spine">
      <span className="sr-only">{messages.story.onPages(pieces.map((piece) => piece.page))}</span>
      {pieces.map((piece) => (
        <Link key={piece.id} to={paths.piece.to(paper, issue, piece.page, piece.id)}>
          {messages.page.name(piece.page)}
        </Link>
      ))}
    </p>
  )
}

function FlowView({ item, lead }: { item: FlowItem; lead?: ReactNode }): ReactNode {
  switch (item.kind) {
    case 'block':
      return (
        <BlockView
          block={item.block}
          id={item.n === undefined ? undefined : paragraphId(item.n)}
          lead={lead}
        />
      )
    case 'joined':
      return (
        <p id={paragraphId(item.n)}>
          {lead}
          {item.parts.map((part, position) => {
            const before = item.parts[position - 1]
            return (
              <span key={part.piece}>
                {before && seamBetween(before.block.text, part.block.text)}
                {before && <PageBreak page={part.page} piece={part.piece} within />}
                <InlineText text={part.block.text} />
              </span>
            )
          })}
        </p>
      )
    case 'turn':
      return <PageBreak page={item.page} piece={item.piece} />
    case 'photos':
      return (
        <div className="photos" data-count={Math.min(item.photos.length, 4)}>
          {item.photos.map((photo, position) => (
            <PhotoView key={photo.id ?? position} photo={photo} />
          ))}
        </div>
      )
    default:
      return item satisfies never
  }
}

/** Where the story turned a page: a thin rule with the page's number, leading to it. */
function PageBreak({ page, piece, within }: { page: string; piece: string; within?: boolean }): ReactNode {
  const messages = useMessages()
  const { paper, issue } = useIssue()
  return (
    <Link
      className="page-break"
      data-within={within || undefined}
      role="doc-pagebreak"
      aria-label={messages.page.name(page)}
      to={paths.piece.to(paper, issue, page, piece)}
    >
      <span aria-hidden="true">{readableLabel(page)}</span>
    </Link>
  )
}
