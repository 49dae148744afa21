import type { ReactNode } from 'react'
import { type RouteObject, useLoaderData, useRevalidator } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { FeedLinks } from '#app/head/feed-links.tsx'
import { Head } from '#app/head/head.tsx'
import { ResumeOnStand } from '#app/last-read/resume.tsx'
import { KeptOnDevice } from '#app/offline/kept-on-device.ts'
import { RouteError } from '#app/errors/route-error.tsx'
import type { Services } from '#app/services.ts'
import { loadWordsIn } from '#messages/languages.ts'
import { useMessages } from '#messages/use-messages.ts'
import { NewsstandView } from '#newsstand/newsstand-view.tsx'
import { MAIN_ID, paths } from '#paths.ts'
import { Link } from '#ui/link.tsx'
import { useMounted } from '#ui/use-mounted.ts'

/** `/`: every publication with its latest issues. */
export function newsstandRoute({ library, forget }: Services): RouteObject {
  const loader = async () => {
    const shelf = await library.shelf()
    // What the papers print of themselves is in their own languages.
    const languages = new Set([...shelf.publications, ...shelf.own].map(({ language }) => language))
    await Promise.all([...languages].map((language) => loadWordsIn(language)))
    return shelf
  }
  function Component(): ReactNode {
    const shelf = useLoaderData<typeof loader>()
    const messages = useMessages()
    // No printed newsstand knows what a reader opened: it comes once the page is taken over.
    const own = useMounted() ? shelf.own : []
    const { revalidate } = useRevalidator()
    return (
      <>
        <Bar tools={<Link to={paths.searchAll.to()}>{messages.tools.search}</Link>} />
        <main id={MAIN_ID} tabIndex={-1}>
          <Head
            title={`${messages.newsstand.title} · ${messages.app.name}`}
            canonical={paths.newsstand.to()}
            shared={{
              kind: 'website',
              name: messages.newsstand.title,
              site: messages.app.name,
              about: shelf.publications.map(({ publication }) => publication.name).join(' · '),
            }}
          >
            {shelf.publications.map(({ publication }) => (
              <FeedLinks key={publication.id} publication={publication} />
            ))}
          </Head>
          <ResumeOnStand
            own={own.map(({ address }) => address)}
            papers={shelf.isSilent ? undefined : shelf.publications.map(({ publication }) => publication.id)}
          />
          <NewsstandView
            publications={shelf.publications}
            own={own}
            remove={(address) => void forget(address).then(revalidate)}
            pictureOf={(paper, issue, src) => library.picture(paper, issue, src)}
          />
          <KeptOnDevice />
        </main>
      </>
    )
  }
  return { path: paths.newsstand.pattern, loader, Component, ErrorBoundary: RouteError }
}
