import { useEffect, useState } from 'react'
import type { SelectedPlaces } from '#reader/share/selected-blocks.ts'

/** A selection is at rest when it has not changed for so long, in milliseconds. */
const REST = 250

/** What of a story is selected, when the selection is at rest; the code that finds out comes with the first one. */
export function useSelectedPlaces(): SelectedPlaces | undefined {
  const [places, setPlaces] = useState<SelectedPlaces>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async () => {
      try {
        const { selectedPlaces } = await import('#reader/share/selected-blocks.ts')
        setPlaces(selectedPlaces(document.getSelection()))
      } catch {
        // Out of reach: the selection can still be copied as text.
      }
    }
    const onChange = () => {
      clearTimeout(timer)
      if (document.getSelection()?.isCollapsed !== false) setPlaces(undefined)
      else timer = setTimeout(() => void look(), REST)
    }
    document.addEventListener('selectionchange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onChange)
    }
  }, [])
  return places
}
