import type { ReactNode } from 'react'
import { useHref } from 'react-router'

/** The document's title and its own address; React hoists both into the head. */
export function Head({ title, canonical }: { title: string; canonical?: string }): ReactNode {
  return (
    <>
      <title>{title}</title>
      {canonical !== undefined && <Canonical to={canonical} />}
    </>
  )
}

function Canonical({ to }: { to: string }): ReactNode {
  return <link rel="canonical" href={useHref(to)} />
}
