import { type ReactNode, useContext, useEffect } from 'react'
import { useHref } from 'react-router'
import { absoluteAddress, useOrigin } from '#ui/origin.ts'
import { type Shared, SharedContext } from '#app/head/shared.ts'

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
  const write = useContext(SharedContext)
  // What the press wrote into the document about its own address says nothing of the next view.
  useEffect(() => {
    for (const printed of document.head.querySelectorAll<HTMLElement>('[data-address]'))
      if (printed.dataset['address'] !== href) printed.remove()
  }, [href])
  return (
    <>
      <link rel="canonical" href={address} />
      {shared !== undefined && write?.({ shared, address, printedFor: href })}
    </>
  )
}
