import type { ReactNode } from 'react'
import type { Said } from '#app/head/shared.ts'
import { descriptionOf } from '#app/head/shared-description.ts'

/** What messengers and search engines read of a view; they run no script, so only the press writes it. */
export function sharedMetas({ shared, address, printedFor }: Said): ReactNode {
  const { kind, name, site } = shared
  const description = descriptionOf(shared)
  return (
    <>
      <meta property="og:type" content={kind} data-address={printedFor} />
      <meta property="og:url" content={address} data-address={printedFor} />
      <meta property="og:title" content={name} data-address={printedFor} />
      <meta property="og:site_name" content={site} data-address={printedFor} />
      <meta name="twitter:card" content="summary_large_image" data-address={printedFor} />
      <meta name="twitter:title" content={name} data-address={printedFor} />
      {description !== '' && (
        <>
          <meta name="description" content={description} data-address={printedFor} />
          <meta property="og:description" content={description} data-address={printedFor} />
          <meta name="twitter:description" content={description} data-address={printedFor} />
        </>
      )}
      {shared.published !== undefined && (
        <meta property="article:published_time" content={shared.published} data-address={printedFor} />
      )}
      {shared.section !== undefined && (
        <meta property="article:section" content={shared.section} data-address={printedFor} />
      )}
      {shared.authors?.map((author) => (
        <meta key={author} property="article:author" content={author} data-address={printedFor} />
      ))}
    </>
  )
}
