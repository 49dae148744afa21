import type { ReactNode } from 'react'
import { Link, type RouteObject } from 'react-router'
import { Bar } from '#app/bar.tsx'
import { Head } from '#app/head.tsx'
import { RouteError } from '#app/route-error.tsx'
import { useMessages } from '#messages/use-messages.ts'
import { paths } from '#paths.ts'

/** `/search/`: search in everything published here. */
export function searchAllRoute(): RouteObject {
  function Component(): ReactNode {
    const messages = useMessages()
    return (
      <>
        <Bar />
        <main id="main" className="search-page" tabIndex={-1}>
          <Head title={`${messages.search.label} · ${messages.app.name}`} canonical={paths.searchAll.to()} />
          <h1>{messages.search.label}</h1>
          <p>{messages.search.notYet}</p>
          <p className="ways-on">
            <Link to={paths.newsstand.to()}>{messages.error.toNewsstand}</Link>
          </p>
        </main>
      </>
    )
  }
  return { path: paths.searchAll.pattern, Component, ErrorBoundary: RouteError }
}
