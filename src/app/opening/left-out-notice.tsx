import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { late } from '#ui/late.tsx'

const LeftOutList = late(async () => (await import('#app/opening/left-out-list.tsx')).LeftOutList)

/** Over a page of an issue that was just opened: what else was, and which files could not be read. */
export function LeftOutNotice(): ReactNode {
  const state: unknown = useLocation().state
  return typeof state === 'object' && state !== null && 'leftOut' in state && <LeftOutList state={state} />
}
