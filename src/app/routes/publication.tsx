import type { ReactNode } from 'react'
import { replace, type RouteObject, useLoaderData } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { FeedLinks } from '#app/feed-links.tsx'
import { Head } from '#app/head.tsx'
import { RouteError } from '#app/route-error.tsx'
import type { Library } from '#library/library.ts'
import { useMessages } from '#messages/use-messages.ts'
import { ArchiveView } from '#newsstand/archive-view.tsx'
import { LOCAL_PAPER, paths } from '#paths.ts'

/** `/:paper/`: one publication and its issues. */
export function publicationRoute(library: Library): RouteObject {
  const loader = async ({ params }: { params: { paper?: string } }) => {
    const { paper = '' } = params
    if (paper === LOCAL_PAPER) throw replace(paths.newsstand.to())
    return library.archive(paper)
  }
  function Component(): ReactNode {
    const shelved = useLoaderData<typeof loader>()
    const messages = useMessages()
    return (
      <>
        <Bar />
        <main id="main" tabIndex={-1}>
          <Head
            title={`${shelved.publication.name} · ${messages.newsstand.archive}`}
            canonical={paths.publication.to(shelved.publication.id)}
            shared={{
              kind: 'website',
              name: shelved.publication.name,
              site: messages.app.name,
              description: shelved.issues[0]?.lead ?? '',
            }}
          >
            <FeedLinks publication={shelved.publication} />
          </Head>
          <ArchiveView
            publication={shelved.publication}
            language={shelved.language}
            issues={shelved.issues}
          />
        </main>
      </>
    )
  }
  return { path: paths.publication.pattern, loader, Component, ErrorBoundary: RouteError }
}
