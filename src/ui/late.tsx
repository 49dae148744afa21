import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

/** What stands in the place of a part as long as it is not there, and who is told where it cannot be had. */
type Waiting = { meanwhile?: ReactNode; failed?: () => void }

/** A part whose code comes late; `prepare` brings it before it is shown. */
type Late<P> = ((props: P & Waiting) => ReactNode) & { prepare: () => Promise<unknown> }

/**
 * A part of the interface that is not there at first: its code comes when it is first shown. Where that cannot
 * be had it is not shown, and it is asked for again the next time.
 *
 * @param load the import
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let loaded: ComponentType<P> | undefined
  const prepare = async () => {
    loaded ??= await load()
    return loaded
  }
  function Part(props: P & Waiting): ReactNode {
    const [Loaded, setLoaded] = useState(() => loaded)
    // Asked for once, and told once.
    const failed = useRef(props.failed)
    useEffect(() => {
      let isGone = false
      if (Loaded === undefined)
        prepare().then(
          (part) => setLoaded(() => part),
          () => {
            if (!isGone) failed.current?.()
          },
        )
      return () => {
        isGone = true
      }
    }, [Loaded])
    const { meanwhile } = props
    if (Loaded === undefined) return meanwhile
    return (
      // Its words may come later than its code.
      <Suspense fallback={meanwhile}>
        <Loaded {...props} />
      </Suspense>
    )
  }
  return Object.assign(Part, { prepare })
}
