import { type ReactNode, useMemo, useRef } from 'react'
import { type PublishedPage, standingOf } from '#issue/page-setting.ts'
import { flowOf, type PagePiece, piecesOf } from '#issue/story-flow.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { BackSlot } from '#reader/jump/back-link.tsx'
import { JumpLink } from '#reader/jump/jump-link.tsx'
import { Dateline } from '#reader/page/byline.tsx'
import { directionOf, isChinese, writingOf } from '#reader/page/language.ts'
import { PrintSource } from '#reader/print-source.tsx'
import { FlowView } from '#reader/story/flow-view.tsx'
import { placesInPrint } from '#reader/story/places-in-flow.ts'
import { Spine } from '#reader/story/spine.tsx'
import { StoryFoot } from '#reader/story/story-foot.tsx'
import { StoryHead } from '#reader/story/story-head.tsx'
import { StoryTurns } from '#reader/story/story-turns.tsx'
import { usePlaceRead } from '#reader/story/use-place-read.ts'
import { Link } from '#ui/link.tsx'

/** A whole story in one flow, its page turns as thin numbered rules. */
export function StoryView({
  story,
  pages,
}: {
  story: readonly string[]
  pages: readonly PublishedPage[]
}): ReactNode {
  const pieces = useMemo(() => piecesOf(story, pages), [story, pages])
  const [head] = pieces
  return head === undefined ? undefined : <WholeStory pieces={pieces} head={head} pages={pages} />
}

function WholeStory({
  pieces,
  head,
  pages,
}: {
  pieces: readonly PagePiece[]
  head: PagePiece
  pages: readonly PublishedPage[]
}): ReactNode {
  const messages = useMessages()
  const { index, paper, issue } = useIssue()
  const { article } = head
  const language = article.language ?? index.outline.language
  const chinese = isChinese(language)
  const flow = useMemo(() => flowOf(pieces), [pieces])
  const places = useMemo(() => placesInPrint(flow), [flow])
  const standing = useMemo(() => {
    const page = pages.find(({ label }) => label === head.page)
    return page && standingOf(page, article.id)
  }, [pages, head, article])
  const text = useRef<HTMLDivElement>(null)
  const read = usePlaceRead(text, places)
  const dateline = article.dateline || (chinese && article.byline?.length)
  // Vertical Chinese reads as well in lines; a script that knows no lines from side to side does not.
  const upright = writingOf(article, language) === 'vertical-lr'
  const openStart = index.pieces.get(article.id)?.back
  return (
    <article
      className="story"
      lang={language}
      dir={directionOf(language)}
      data-writing={upright ? 'vertical-lr' : undefined}
      aria-labelledby="story:headline"
      tabIndex={-1}
    >
      <BackSlot />
      <StoryHead pieces={pieces} head={head} standing={standing} />
      <div className="story-rail" lang={messages.tag}>
        <Spine pieces={pieces} read={read} />
        <Link
          className="on-page quiet-link"
          data-command="whole-story"
          to={paths.piece.to(paper, issue, read?.page ?? head.page, read?.block ?? article.id)}
        >
          {messages.story.onPage}
        </Link>
      </div>
      {openStart && openStart.to === undefined && <JumpLink jump={openStart} />}
      <div className="text" ref={text} {...(upright && { role: 'group', tabIndex: 0 })}>
        <FlowView
          flow={flow}
          numbered
          under={1}
          lead={dateline ? <Dateline article={article} chinese={chinese} /> : undefined}
        />
      </div>
      <StoryFoot pieces={pieces} />
      <StoryTurns first={article.id} />
      <PrintSource
        pages={[...new Set(pieces.map(({ page }) => page))]}
        to={paths.story.to(paper, issue, article.id)}
      />
    </article>
  )
}
