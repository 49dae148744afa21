import { startTransition, useEffect, useState } from 'react'
import { savesData, whenIdle } from '#app/idle.ts'
import type { KnownOutline, Library } from '#library/library.ts'
import { usePreferences } from '#reader/preferences/use-preferences.ts'

/**
 * The outline of the issue being read: what is known of it at first, and the whole when the browser has nothing else to
 * do. All pages under each other need it at once.
 */
export function useOutline(
  library: Library,
  paper: string,
  issue: string,
  known: KnownOutline,
): KnownOutline {
  const [{ paging }] = usePreferences()
  const [held, setHeld] = useState<{ of: KnownOutline; whole: KnownOutline }>()
  useEffect(() => {
    if (known.isWhole) return
    const fetchWhole = async () => {
      const outline = await library.outline(paper, issue).catch(() => undefined)
      // In slices: the page is drawn anew, and looks the same.
      if (outline) startTransition(() => setHeld({ of: known, whole: { outline, isWhole: true } }))
    }
    if (paging === 'scroll') void fetchWhole()
    else if (!savesData()) return whenIdle(() => void fetchWhole())
    return
  }, [library, paper, issue, known, paging])
  return held?.of === known ? held.whole : known
}
