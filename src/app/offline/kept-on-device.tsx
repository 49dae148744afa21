import type { ReactNode } from 'react'
import { OnDemand } from '#ui/on-demand.tsx'

/** The issues on this device, whose list comes after what the view is about. */
export function KeptOnDevice({ lead }: { lead?: string }): ReactNode {
  return <OnDemand load={loadKeptList} props={{ lead }} />
}

async function loadKeptList() {
  return (await import('#app/offline/kept-list.tsx')).KeptList
}
