import { type ComponentType, type ReactNode, Suspense, useEffect, useState } from 'react'

/** A component whose code comes late; `prepare` brings it before it is shown, and says where it cannot. */
type Late<P> = ((props: P) => ReactNode) & { prepare: () => Promise<unknown> }

/**
 * A part of a view that is not there at first: its code comes when it is first shown. Where that cannot be
 * had nothing is shown, and it is asked for again the next time.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): Late<P> {
  let loaded: ComponentType<P> | undefined
  const prepare = async () => {
    loaded ??= await load()
    return loaded
  }
  function Part(props: P): ReactNode {
    const [Loaded, setLoaded] = useState(() => loaded)
    useEffect(() => {
      if (Loaded === undefined)
        prepare().then(
          (part) => setLoaded(() => part),
          () => undefined,
        )
    }, [Loaded])
    return (
      Loaded && (
        <Suspense>
          <Loaded {...props} />
        </Suspense>
      )
    )
  }
  return Object.assign(Part, { prepare })
}
