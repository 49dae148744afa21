import { useEffect } from 'react'
import type { Stage } from '#reader/facsimile/stage.ts'
import { isField } from '#reader/keys/key-target.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

/** `+` `-` `0` zoom the image, unless the keys are switched off; with a modifier they are the browser's. */
export function useZoomKeys(stage: Stage | undefined): void {
  const [{ keys }] = usePreferences()
  useEffect(() => {
    if (!keys || stage === undefined) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isField(event.target))
        return
      if (document.querySelector('dialog[open]') !== null) return
      if (event.key === '+' || event.key === '=') stage.step(1)
      else if (event.key === '-') stage.step(-1)
      else if (event.key === '0') stage.zoomTo(1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys, stage])
}
