import type { ReactNode } from 'react'
import { replace, type RouteObject, useLoaderData } from 'react-router'
import { Announce } from '#app/announce.tsx'
import { nameOfIssue, titleOfStory } from '#app/head/titles.ts'
import { Head } from '#app/head/head.tsx'
import { RouteError } from '#app/errors/route-error.tsx'
import { indexOutline, nameOfPiece } from '#issue/outline-view.ts'
import { piecesOf } from '#issue/story-flow.ts'
import type { Library } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { MAIN_ID, paths } from '#paths.ts'
import { useIssue } from '#reader/issue-context.ts'
import { StoryView } from '#reader/story/story-view.tsx'

type Params = { params: { paper?: string; issue?: string; article?: string }; request: Request }

/** `/:paper/:issue/story/:article/`: the whole story; a later piece's id leads to the first one's address. */
export function storyRoute(library: Library): RouteObject {
  const loader = async ({ params, request }: Params) => {
    const { paper = '', issue = '', article = '' } = params
    const { outline } = await library.outlineFor(paper, issue, new URL(request.url).pathname)
    const index = indexOutline(outline)
    const placed = index.pieces.get(article)
    if (placed === undefined) throw Response.json('piece-not-found', { status: 404 })
    const first = placed.story[0] ?? article
    // Not a push: Back must not come upon an address that leads on at once.
    if (first !== article) throw replace(paths.story.to(paper, issue, first))
    const labels = new Set(placed.story.flatMap((id) => index.pieces.get(id)?.page.label ?? []))
    const pages = await Promise.all([...labels].map((label) => library.page(paper, issue, label)))
    return { story: placed.story, pages }
  }
  function Component(): ReactNode {
    const { story, pages } = useLoaderData<typeof loader>()
    const messages = useMessages()
    const { paper, issue, index } = useIssue()
    const { publication, date } = index.outline
    const pieces = piecesOf(story, pages)
    const first = story[0] ?? ''
    const name = nameOfPiece(index, first) || messages.story.untitled
    return (
      <main id={MAIN_ID} tabIndex={-1}>
        <Head
          title={`${titleOfStory(index, first, messages)} · ${nameOfIssue(index, messages)}`}
          canonical={paths.story.to(paper, issue, first)}
          shared={{
            kind: 'article',
            name,
            site: publication.name,
            about: { story: pieces },
            published: date,
            section: index.pieces.get(first)?.page.section,
            authors: [...new Set(pieces[0]?.article.byline)],
          }}
        />
        <Announce text={name} />
        <StoryView key={first} story={story} pages={pages} />
      </main>
    )
  }
  return { path: 'story/:article/', loader, Component, ErrorBoundary: RouteError }
}
