import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { nameOfPiece } from '#issue/outline-view.ts'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { OpenJump } from '#reader/jump/open-jump.tsx'
import { directionOf } from '#reader/page/language.ts'

/** Every headline of the issue by page, each continued story with its pages, and the open jumps. */
export function ContentsView(): ReactNode {
  const messages = useMessages()
  const { paper, issue, index } = useIssue()
  const { outline } = index
  const open = outline.jumps.filter((jump) => jump.to === undefined)
  return (
    <div className="contents" lang={outline.language} dir={directionOf(outline.language)}>
      <h1>
        {messages.contents.title}{' '}
        <small>
          {outline.publication.name} · {messages.date.long(outline.date)}
        </small>
      </h1>
      {outline.pages.map((page) => (
        <section key={page.label} aria-labelledby={`contents-${page.label}`}>
          <h2 id={`contents-${page.label}`}>
            <Link to={paths.page.to(paper, issue, page.label)}>
              {messages.page.name(page.label)} {page.section}
            </Link>
          </h2>
          <ul>
            {page.pieces.map((piece) => {
              const story = index.pieces.get(piece.id)?.story ?? [piece.id]
              const head = story[0] ?? piece.id
              const name = nameOfPiece(index, piece.id) || messages.story.untitled
              const pages = story.flatMap((id) => index.pieces.get(id)?.page.label ?? [])
              return (
                <li key={piece.id} data-kind={piece.kind}>
                  {head === piece.id ? (
                    <Link to={paths.story.to(paper, issue, head)}>{name}</Link>
                  ) : (
                    <Link to={paths.piece.to(paper, issue, page.label, piece.id)}>
                      {messages.contents.continued} · {name}
                    </Link>
                  )}
                  {story.length > 1 && <small> {pages.map(messages.page.name).join(' → ')}</small>}
                </li>
              )
            })}
          </ul>
        </section>
      ))}
      {open.length > 0 && (
        <section aria-labelledby="contents-open">
          <h2 id="contents-open">{messages.contents.openJumps}</h2>
          {open.map((jump) => {
            const page = index.pieces.get(jump.from)?.page.label
            return (
              <div key={`${jump.from}-${jump.direction}`} className="open-entry">
                {page !== undefined && (
                  <Link to={paths.piece.to(paper, issue, page, jump.from)}>
                    {messages.page.name(page)} · {nameOfPiece(index, jump.from) || messages.story.untitled}
                  </Link>
                )}
                <OpenJump jump={jump} />
              </div>
            )
          })}
        </section>
      )}
    </div>
  )
}
