import type { ReactNode } from 'react'
import type { Rank, Standing } from '#issue/page-setting.ts'
import { nameOfPiece } from '#issue/outline-view.ts'
import type { Article } from '#issue/schema.ts'
import { useMessages } from '#messages/use-messages.ts'
import { blockId, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { JumpFoot, JumpHead } from '#reader/jump/jump-edges.tsx'
import { Poured } from '#reader/jump/poured.tsx'
import { References } from '#reader/jump/references.tsx'
import { UnfoldingPiece } from '#reader/jump/unfolding.tsx'
import { BlockView } from '#reader/page/block-view.tsx'
import { BylineLine, Dateline } from '#reader/page/byline.tsx'
import { Headline } from '#reader/page/headline.tsx'
import { directionOf, isChinese } from '#reader/page/language.ts'
import { StandingNote } from '#reader/page/standing-note.tsx'
import { PhotoView } from '#reader/photo/photo-view.tsx'
import { SerialParts } from '#reader/serial-parts.tsx'

/** A piece as it stands on its page: headline, photos, text, and the jumps at its two edges. */
export function PieceView({
  article,
  page,
  rank,
  place,
  standing,
  split,
}: {
  article: Article
  page: string
  rank: Rank
  /** The classes of its place on the sheet. */
  place: string
  /** Where that is, to be said. */
  standing?: Standing
  /** The block before which its text is parted. */
  split?: number
}): ReactNode {
  const messages = useMessages()
  const { index, paper, issue } = useIssue()
  const placed = index.pieces.get(article.id)
  const language = article.language ?? index.outline.language
  const chinese = isChinese(language)
  const isVertical = article.writingMode?.startsWith('vertical') === true
  const standingId = `standing:${article.id}`
  const headingId = `headline:${article.id}`
  const story = placed?.story ?? [article.id]
  const blocks = blocksOf(article, chinese)
  const storyAddress = paths.story.to(paper, issue, story[0] ?? article.id)
  return (
    <article
      id={article.id}
      className={`piece ${place}`}
      data-rank={rank}
      data-kind={article.kind ?? 'article'}
      data-writing={article.writingMode}
      data-story={story.length > 1 ? story[0] : undefined}
      tabIndex={-1}
      lang={language}
      dir={directionOf(language)}
      aria-labelledby={article.headline ? headingId : undefined}
      aria-describedby={standing && standingId}
      aria-label={article.headline ? undefined : nameOfPiece(index, article.id) || messages.page.name(page)}
    >
      <UnfoldingPiece piece={article.id}>
        <JumpHead piece={article.id} />
        <Headline article={article} id={headingId} storyAddress={storyAddress} />
        <StandingNote id={standingId} standing={standing} page={page} />
        <BylineLine article={article} language={language} />
        <div className="matter">
          <Photos article={article} rank={rank} />
          {/* A long vertical text scrolls sideways by itself, also by keyboard. */}
          <div className="text" {...(isVertical && { role: 'group', tabIndex: 0 })}>
            {split && <div className="text">{blocks.slice(0, split)}</div>}
            <Rest isPart={split !== undefined}>
              {blocks.slice(split)}
              <div className="piece-foot">
                <SerialParts article={article} />
                {article.seeAlso && <References jumps={article.seeAlso} />}
                <JumpFoot piece={article.id} />
              </div>
            </Rest>
          </div>
        </div>
        <Poured piece={article.id} />
      </UnfoldingPiece>
    </article>
  )
}

function Photos({ article, rank }: { article: Article; rank: Rank }): ReactNode {
  if (!article.photos?.length) return undefined
  return (
    <div className="photos">
      {article.photos.map((photo, position) => (
        <PhotoView key={photo.id ?? position} photo={photo} eager={rank === 'lead' && position === 0} />
      ))}
    </div>
  )
}

/** The text behind the place where it is parted, in an element of its own if it is. */
function Rest({ isPart, children }: { isPart: boolean; children: ReactNode }): ReactNode {
  return isPart ? <div className="text">{children}</div> : children
}

function blocksOf(article: Article, chinese: boolean): ReactNode[] {
  const lead = <Dateline article={article} chinese={chinese} />
  const first = article.body.findIndex((block) => block.type === 'paragraph')
  const blocks = article.body.map((block, position) => (
    <BlockView
      key={position}
      block={block}
      id={block.type === 'subheading' ? undefined : blockId(article.id, position)}
      lead={position === first ? lead : undefined}
      under={article.headline ? 2 : 1}
    />
  ))
  return first < 0 && article.dateline ? [<p key="lead">{lead}</p>, ...blocks] : blocks
}
