import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

/**
 * A part of the interface whose code comes when it is asked for.
 *
 * @param load the import, the same function on every call
 * @param failed told where the code cannot be fetched
 */
export function OnDemand<Props extends object>({
  load,
  failed,
  props,
}: {
  load: () => Promise<ComponentType<Props>>
  failed?: () => void
  props: Props
}): ReactNode {
  const [Part, setPart] = useState<ComponentType<Props>>()
  // Asked for once: what it shows follows its props.
  const asked = useRef({ load, failed })
  useEffect(() => {
    let isGone = false
    asked.current.load().then(
      (part) => {
        if (!isGone) setPart(() => part)
      },
      () => {
        if (!isGone) asked.current.failed?.()
      },
    )
    return () => {
      isGone = true
    }
  }, [])
  return (
    Part && (
      // Its words may come later than its code.
      <Suspense>
        <Part {...props} />
      </Suspense>
    )
  )
}
