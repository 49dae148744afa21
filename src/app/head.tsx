import { type ReactNode, useEffect } from 'react'
import { useHref } from 'react-router'
import { absoluteAddress, useOrigin } from '#app/origin.ts'

/** What a link to this view shows where it is shared; the address is the canonical one. */
export type Shared = {
  kind: 'website' | 'article'
  name: string
  /** The newspaper's name, or the newsstand's. */
  site: string
  description: string
  /** Of an article. */
  published?: string
  section?: string
  authors?: readonly string[]
}

type HeadProps = { title: string; canonical?: string; shared?: Shared; children?: ReactNode }

/**
 * The document's title, its own address and what is said of it elsewhere; React hoists them into the head.
 *
 * @param canonical the view's address, without the base
 * @param children further links and metas
 */
export function Head({ title, canonical, shared, children }: HeadProps): ReactNode {
  return (
    <>
      <title>{title}</title>
      {canonical !== undefined && <OwnAddress to={canonical} shared={shared} />}
      {children}
    </>
  )
}

function OwnAddress({ to, shared }: { to: string; shared: Shared | undefined }): ReactNode {
  const href = useHref(to)
  const address = absoluteAddress(useOrigin(), href)
  // What the press wrote into the document about its own address says nothing of the next view.
  useEffect(() => {
    for (const printed of document.head.querySelectorAll<HTMLElement>('[data-address]'))
      if (printed.dataset['address'] !== href) printed.remove()
  }, [href])
  return (
    <>
      <link rel="canonical" href={address} />
      {shared !== undefined && <SharedMetas shared={shared} address={address} />}
    </>
  )
}

function SharedMetas({ shared, address }: { shared: Shared; address: string }): ReactNode {
  const { kind, name, site, description } = shared
  return (
    <>
      <meta property="og:type" content={kind} />
      <meta property="og:url" content={address} />
      <meta property="og:title" content={name} />
      <meta property="og:site_name" content={site} />
      <meta name="twitter:card" content="summary_large_image" />
      <meta name="twitter:title" content={name} />
      {description !== '' && (
        <>
          <meta name="description" content={description} />
          <meta property="og:description" content={description} />
          <meta name="twitter:description" content={description} />
        </>
      )}
      {shared.published !== undefined && (
        <meta property="article:published_time" content={shared.published} />
      )}
      {shared.section !== undefined && <meta property="article:section" content={shared.section} />}
      {shared.authors?.map((author) => (
        <meta key={author} property="article:author" content={author} />
      ))}
    </>
  )
}
