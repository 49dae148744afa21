import type { ReactNode } from 'react'
import { useMessages } from '#messages/use-messages.ts'
import { useIssue } from '#reader/issue-context.ts'
import { shortName, titled } from '#reader/jump/jump-name.ts'
import type { Slot, StripPath } from '#reader/jump/strip-slots.ts'

/** How deep a bow hangs under the strip: the further it leads the deeper, in shares of its height. */
const SHALLOWEST = 0.4
const DEEPEST = 0.95

/** The bows of the continued stories under the strip; in words for those of the page in view. */
export function StripPaths({
  paths,
  slots,
}: {
  paths: readonly StripPath[]
  slots: readonly Slot[]
}): ReactNode {
  const messages = useMessages()
  const { index } = useIssue()
  if (paths.length === 0) return undefined
  const here = paths.filter((path) => path.here)
  const said = here.map((path) =>
    messages.page.path(
      titled(shortName(index, path.story), index.outline.language),
      path.at.map((at) => slots[at]?.label ?? ''),
    ),
  )
  return (
    <svg
      className="strip-paths"
      viewBox={`0 0 ${slots.length} 1`}
      preserveAspectRatio="none"
      role={said.length > 0 ? 'img' : undefined}
      aria-hidden={said.length > 0 ? undefined : true}
      aria-label={said.length > 0 ? messages.page.paths(said) : undefined}
      focusable="false"
    >
      {paths.map((path) => (
        <path
          key={path.story}
          d={bowsOf(path.at, slots.length)}
          data-here={path.here || undefined}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
}

function bowsOf(at: readonly number[], places: number): string {
  return at
    .slice(1)
    .map((to, before) => {
      const from = at[before] ?? to
      const reach = Math.abs(to - from) / Math.max(places - 1, 1)
      const depth = SHALLOWEST + (DEEPEST - SHALLOWEST) * reach
      return `M${from + 0.5} 0Q${(from + to) / 2 + 0.5} ${(depth * 2).toFixed(2)} ${to + 0.5} 0`
    })
    .join('')
}
