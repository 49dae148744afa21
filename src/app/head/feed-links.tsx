import type { ReactNode } from 'react'
import { useHref } from 'react-router'
import { absoluteAddress, useOrigin } from '#ui/origin.ts'
import type { Publication } from '#issue/schema.ts'
import { files } from '#library/site-files.ts'

/** Names a publication's feeds in the head, where feed readers look for them. */
export function FeedLinks({ publication }: { publication: Publication }): ReactNode {
  const { id, name } = publication
  const origin = useOrigin()
  const atom = absoluteAddress(origin, useHref(`/${files.atomFeed(id)}`))
  const json = absoluteAddress(origin, useHref(`/${files.jsonFeed(id)}`))
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={name} href={atom} />
      <link rel="alternate" type="application/feed+json" title={name} href={json} />
    </>
  )
}
