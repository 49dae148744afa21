import { Fragment, type ReactNode } from 'react'
import { isNews } from '#issue/news.ts'
import type { OutlinePage, PieceSummary } from '#issue/outline.ts'
import { readableLabel } from '#messages/page-name.ts'
import { useLateMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { Downloads } from '#reader/downloads.tsx'
import { useIssue } from '#reader/issue-context.ts'
import { fullName } from '#reader/jump/jump-name.ts'
import { OpenJump } from '#reader/jump/open-jump.tsx'
import { directionOf } from '#reader/page/language.ts'
import { Link } from '#ui/link.tsx'

/**
 * Every headline of the issue by page, each continued story with its pages, and the open jumps.
 *
 * @param tools what one can do with the issue, under the heading
 */
export function ContentsView({ tools }: { tools?: ReactNode }): ReactNode {
  const messages = useLateMessages()
  const { index } = useIssue()
  const { outline } = index
  return (
    <div className="contents" lang={outline.language} dir={directionOf(outline.language)}>
      <header>
        <h1 lang={messages.tag}>{messages.contents.title}</h1>
        <p>
          {outline.publication.name}{' '}
          <span lang={messages.tag}>{messages.date.long(outline.date, outline.edition)}</span>
        </p>
      </header>
      {tools}
      <div className="contents-pages">
        {outline.pages.map((page, at) => (
          <PageContents key={page.label} page={page} at={at} />
        ))}
      </div>
      <OpenJumps />
      <Downloads />
    </div>
  )
}

function PageContents({ page, at }: { page: OutlinePage; at: number }): ReactNode {
  const messages = useLateMessages()
  const { paper, issue } = useIssue()
  // What the paper sells and what only points elsewhere stands behind what it tells.
  const told = page.pieces.filter(isNews)
  const modest = page.pieces.filter((piece) => !isNews(piece))
  // Not by its label, which may hold a space: that would be two names.
  const heading = `contents-page-${at + 1}`
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>
        <Link to={paths.page.to(paper, issue, page.label)}>
          <span lang={messages.tag}>{messages.page.name(page.label)}</span> {page.section}
        </Link>
      </h2>
      <ul>
        {told.map((piece) => (
          <Entry key={piece.id} piece={piece} page={page.label} />
        ))}
      </ul>
      {modest.length > 0 && (
        <ul className="modest">
          {modest.map((piece) => (
            <Entry key={piece.id} piece={piece} page={page.label} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** One piece: the beginning of a story leads to it whole, a later piece to its place on the page. */
function Entry({ piece, page }: { piece: PieceSummary; page: string }): ReactNode {
  const messages = useLateMessages()
  const { paper, issue, index } = useIssue()
  const story = index.pieces.get(piece.id)?.story ?? [piece.id]
  const first = story[0] ?? piece.id
  const name = fullName(index, piece.id)
  const title = name === '' ? <span lang={messages.tag}>{messages.story.untitled}</span> : name
  if (first !== piece.id) {
    return (
      <li className="later">
        <Link to={paths.piece.to(paper, issue, page, piece.id)}>
          <span lang={messages.tag}>{messages.contents.continued}</span> {title}
        </Link>
      </li>
    )
  }
  return (
    <li data-kind={piece.kind}>
      <Link to={paths.story.to(paper, issue, first)}>{title}</Link>
      {story.length > 1 && <StoryPages story={story} />}
    </li>
  )
}

/** The pages a story runs over, each a link to its piece there. */
function StoryPages({ story }: { story: readonly string[] }): ReactNode {
  const messages = useLateMessages()
  const { paper, issue, index } = useIssue()
  return (
    <span className="contents-way" lang={messages.tag}>
      {story.map((id, position) => {
        const label = index.pieces.get(id)?.page.label
        if (label === undefined) return undefined
        return (
          <Fragment key={id}>
            {position > 0 && <span aria-hidden="true"> → </span>}
            <Link to={paths.piece.to(paper, issue, label, id)} aria-label={messages.page.name(label)}>
              {readableLabel(label)}
            </Link>
          </Fragment>
        )
      })}
    </span>
  )
}

/** Continuations that lead nowhere sure: where each stands, what is printed, and why. */
function OpenJumps(): ReactNode {
  const messages = useLateMessages()
  const { paper, issue, index } = useIssue()
  const open = index.outline.jumps.filter((jump) => jump.to === undefined)
  if (open.length === 0) return undefined
  return (
    <section aria-labelledby="contents-open" className="open-jumps">
      <h2 id="contents-open" lang={messages.tag}>
        {messages.contents.openJumps}
      </h2>
      <ul>
        {open.map((jump) => {
          const page = index.pieces.get(jump.from)?.page.label
          const name = fullName(index, jump.from)
          return (
            <li key={`${jump.from}-${jump.direction}`}>
              {page !== undefined && (
                <Link to={paths.piece.to(paper, issue, page, jump.from)}>
                  <span lang={messages.tag}>{messages.page.name(page)}</span>{' '}
                  {name === '' ? <span lang={messages.tag}>{messages.story.untitled}</span> : name}
                </Link>
              )}
              <OpenJump jump={jump} elsewhere />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
