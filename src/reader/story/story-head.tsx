import type { ReactNode } from 'react'
import { lengthOf } from '#issue/plain-text.ts'
import type { PagePiece } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { LitText } from '#reader/lit/lit-text.tsx'
import { BreakableText } from '#reader/page/breakable-text.tsx'
import { BylineLine } from '#reader/page/byline.tsx'
import type { Standing } from '#issue/page-setting.ts'
import { StandingNote } from '#reader/page/standing-note.tsx'
import { StoryTools } from '#reader/story/story-tools.tsx'

/** Kicker, headline and deck of a story, the day it stood in the paper, and how long it is to read. */
export function StoryHead({
  pieces,
  head,
  standing,
}: {
  pieces: readonly PagePiece[]
  head: PagePiece
  standing: Standing | undefined
}): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  const { article } = head
  const { date, edition, publication, language } = index.outline
  const headline = pieces.find((piece) => piece.article.headline)?.article.headline
  const minutes = lengthOf(pieces.flatMap((piece) => piece.article.body)).minutes
  return (
    <header className="heading">
      {article.kicker && (
        <p className="kicker">
          <LitText text={article.kicker} />
        </p>
      )}
      <h1 id="story:headline" className="headline" tabIndex={-1}>
        {headline === undefined ? (
          <span lang={messages.tag}>{messages.story.untitled}</span>
        ) : (
          <BreakableText text={headline} />
        )}
      </h1>
      <StandingNote standing={standing} page={head.page} />
      {article.deck && (
        <p className="deck">
          <BreakableText text={article.deck} />
        </p>
      )}
      <BylineLine article={article} language={article.language ?? language} />
      <div className="story-line">
        <p className="story-facts" lang={messages.tag}>
          <span lang={language}>{publication.name}</span>{' '}
          <time dateTime={date}>{messages.date.long(date, edition)}</time>{' '}
          <span className="minutes">{messages.story.minutes(Math.max(1, Math.round(minutes)))}</span>
        </p>
        <StoryTools pieces={pieces} />
      </div>
    </header>
  )
}
