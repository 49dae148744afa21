import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import { Outlet, type RouteObject, useLoaderData, useMatch, useParams } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { IssueTools } from '#app/issue-tools.tsx'
import { LitByQuery } from '#app/lit-by-query.tsx'
import { pageReader } from '#app/read-pages.ts'
import { RouteError } from '#app/route-error.tsx'
import { WayThroughIssue } from '#app/way-through-issue.tsx'
import { indexOutline } from '#issue/outline-view.ts'
import type { Library } from '#library/library.ts'
import { paths } from '#paths.ts'
import { IssueContext, type ReadIssue } from '#reader/issue-context.ts'
import { ListeningRoom } from '#reader/listen/listening.tsx'
import { PageStrip } from '#reader/page/page-strip.tsx'
import { LinkCopier } from '#reader/share/link-copier.tsx'

const HitBar = lazy(async () => ({ default: (await import('#app/hit-bar.tsx')).HitBar }))

/** `/:paper/:issue/…`: the outline of an issue, loaded once for all its views. */
export function issueRoute(library: Library, children: RouteObject[]): RouteObject {
  const loader = ({ params }: { params: { paper?: string; issue?: string } }) =>
    library.outline(params.paper ?? '', params.issue ?? '')
  function Component(): ReactNode {
    const outline = useLoaderData<typeof loader>()
    const { paper = '', issue = '', page, article } = useParams()
    const atFirstPage = useMatch({ path: paths.issue.pattern, end: true }) !== null
    const searching = useMatch({ path: paths.search.pattern, end: true }) !== null
    const current = page ?? (atFirstPage ? outline.pages[0]?.label : undefined)
    const read: ReadIssue = useMemo(
      () => ({
        paper,
        issue,
        index: indexOutline(outline),
        picture: (src: string) => library.picture(paper, issue, src),
        readPages: pageReader(library, paper, issue),
      }),
      [outline, paper, issue],
    )
    return (
      <IssueContext value={read}>
        <LinkCopier>
          <ListeningRoom>
            <Bar middle={<PageStrip current={current} />} tools={<IssueTools />} />
            <LitByQuery library={library} paper={paper} issue={issue}>
              {(lit) => (
                <>
                  <Outlet />
                  {lit !== undefined && !searching && (
                    <Suspense>
                      <HitBar lit={lit} page={current} article={article} />
                    </Suspense>
                  )}
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
    // A page turn stays in the issue: its outline is not asked for again. Trying again stays on the address.
    shouldRevalidate: ({ currentParams, nextParams, currentUrl, nextUrl }) =>
      currentUrl.href === nextUrl.href ||
      currentParams['paper'] !== nextParams['paper'] ||
      currentParams['issue'] !== nextParams['issue'],
  }
}
