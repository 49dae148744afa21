import { type ReactNode, useMemo } from 'react'
import { Outlet, type RouteObject, useLoaderData, useMatch, useParams } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { IssueTools } from '#app/issue-tools.tsx'
import { IssueTurns } from '#app/issue-turns.tsx'
import { LitByQuery } from '#app/search/lit-by-query.tsx'
import { useKeptText } from '#app/offline/use-kept-text.ts'
import { pageReader } from '#app/read-pages.ts'
import { RouteError } from '#app/errors/route-error.tsx'
import type { Services } from '#app/services.ts'
import { WayThroughIssue } from '#app/way-through-issue.tsx'
import { WholeIssue } from '#app/whole-issue.tsx'
import { indexOutline } from '#issue/outline-view.ts'
import { LibraryError } from '#library/library.ts'
import { loadWordsIn } from '#messages/languages.ts'
import { LOCAL_PAPER, paths } from '#paths.ts'
import { IssueContext, type ReadIssue } from '#reader/issue-context.ts'
import { ListeningRoom } from '#reader/listen/listening.tsx'
import { PageStrip } from '#reader/page/page-strip.tsx'
import { LinkCopier } from '#reader/share/link-copier.tsx'
import { late } from '#ui/late.tsx'

type Params = { params: { paper?: string; issue?: string }; request: Request }

const HitBar = late(async () => (await import('#app/search/hit-bar.tsx')).HitBar)

/** Of the reader's own issues only. */
const ProofLink = late(async () => (await import('#app/proof-link.tsx')).ProofLink)

/** `/:paper/:issue/…`: the outline of an issue, loaded once for all its views; of the first one what the document says. */
export function issueRoute({ library, own }: Services, children: RouteObject[]): RouteObject {
  let isPart = false
  const loader = async ({ params: { paper = '', issue = '' }, request }: Params) => {
    try {
      const known = await library.outlineFor(paper, issue, new URL(request.url).pathname)
      isPart = !known.isWhole
      // What the paper prints of itself is in its own language.
      await loadWordsIn(known.outline.language)
      return known
    } catch (error) {
      if (!(error instanceof LibraryError) || error.reason !== 'issue-not-found') throw error
      // Few come here: the way to the issues around a day that has none is fetched when it is needed.
      const { issueElsewhere } = await import('#app/errors/issue-elsewhere.ts')
      throw await issueElsewhere(library, paper, issue, error)
    }
  }
  function Component(): ReactNode {
    const { paper = '', issue = '', page, article } = useParams()
    const { outline, isWhole } = useLoaderData<typeof loader>()
    const atFirstPage = useMatch({ path: paths.issue.pattern, end: true }) !== null
    const searching = useMatch({ path: paths.search.pattern, end: true }) !== null
    const current = page ?? (atFirstPage ? outline.pages[0]?.label : undefined)
    const reading = useMemo(
      () => ({
        paper,
        issue,
        picture: (src: string) => library.picture(paper, issue, src),
        readPages: pageReader(library, paper, issue),
        serial: (title: string) => library.serial(paper, title).catch(() => []),
      }),
      [paper, issue],
    )
    const read: ReadIssue = useMemo(
      () => ({ ...reading, index: indexOutline(outline), isWhole }),
      [reading, outline, isWhole],
    )
    useKeptText(paper, issue)
    return (
      <IssueContext value={read}>
        <LinkCopier>
          <ListeningRoom>
            <Bar
              middle={
                <WholeIssue library={library}>
                  <PageStrip current={current} />
                </WholeIssue>
              }
              tools={<IssueTools current={current} />}
            />
            <LitByQuery library={library} paper={paper} issue={issue}>
              {(lit) => (
                <>
                  {paper === LOCAL_PAPER && own && <ProofLink own={own} />}
                  <Outlet />
                  <IssueTurns library={library} />
                  {lit !== undefined && !searching && <HitBar lit={lit} page={current} article={article} />}
                </>
              )}
            </LitByQuery>
            <WayThroughIssue />
          </ListeningRoom>
        </LinkCopier>
      </IssueContext>
    )
  }
  return {
    path: paths.issue.pattern,
    loader,
    Component,
    children,
    ErrorBoundary: RouteError,
    // A page turn stays in the issue: its outline, once whole, is not asked for again. Trying again stays on the
    // address. What was proofread is read anew.
    shouldRevalidate: ({ currentParams, nextParams, currentUrl, nextUrl }) =>
      isPart ||
      currentUrl.href === nextUrl.href ||
      /\/proof\/?$/u.test(currentUrl.pathname) ||
      currentParams['paper'] !== nextParams['paper'] ||
      currentParams['issue'] !== nextParams['issue'],
  }
}
