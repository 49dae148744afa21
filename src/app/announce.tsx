import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'

type Say = (text: string) => void

const SayContext = createContext<Say>(() => undefined)

/** Texts that come within this many milliseconds are one announcement: the last of them. */
const GATHERED = 80

/**
 * One polite live region for the whole document: it stays in place while views come and go, so that
 * screen readers are listening when it changes. Nothing is said at first load: the document says itself.
 */
export function Announcer({ children }: { children: ReactNode }): ReactNode {
  const [said, setSaid] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const loaded = useRef(false)
  const say = useCallback((text: string) => {
    if (!loaded.current) return
    clearTimeout(timer.current)
    // Emptied first, so that the same words are said again.
    setSaid('')
    timer.current = setTimeout(() => setSaid(text), GATHERED)
  }, [])
  useEffect(() => {
    loaded.current = true
    return () => clearTimeout(timer.current)
  }, [])
  return (
    <SayContext value={say}>
      {children}
      <p className="sr-only" role="status" aria-live="polite">
        {said}
      </p>
    </SayContext>
  )
}

/** Says politely to a screen reader what a navigation has brought. */
export function Announce({ text }: { text: string }): ReactNode {
  const say = useSay()
  useEffect(() => say(text), [say, text])
  return undefined
}

/** The voice of the live region. */
export function useSay(): Say {
  return useContext(SayContext)
}
