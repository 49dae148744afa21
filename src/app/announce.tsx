import { type ReactNode, useEffect, useState } from 'react'

/** Says politely to a screen reader what a navigation has brought; silent at first load. */
export function Announce({ text }: { text: string }): ReactNode {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 60)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said}
    </p>
  )
}
