import { type ComponentType, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'

/** A part whose code comes late: `failed` is told where it cannot be had; `prepare` brings it before it is shown. */
type Late<P> = ((props: P & { failed?: () => void }) => ReactNode) & { prepare: () => Promise<unknown> }

/**
 * A part of the interface that is not there at first: its code comes when it is first shown. Where that cannot
 * be had nothing is shown, and it is asked for again the next time.
 *
 * @param load the import
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let loaded: ComponentType<P> | undefined
  const prepare = async () => {
    loaded ??= await load()
    return loaded
  }
  function Part(props: P & { failed?: () => void }): ReactNode {
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
    return (
      Loaded && (
        // Its words may come later than its code.
        <Suspense>
          <Loaded {...props} />
        </Suspense>
      )
    )
  }
  return Object.assign(Part, { prepare })
}
