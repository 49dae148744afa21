import { type ReactNode, useEffect } from 'react'

/** Answers what a reader pressed and chose before the application ran. It stands after all that listens. */
export function AnswerEarly({ early }: { early: Event[] }): ReactNode {
  useEffect(() => {
    for (const event of early.splice(0)) answer(event)
  }, [early])
  return undefined
}

/** Links, forms and what opens by itself have been answered by the browser. */
function answer(event: Event): void {
  const { target } = event
  if (!(target instanceof Element)) return
  const place = target.isConnected ? target : document.body
  if (event instanceof KeyboardEvent) place.dispatchEvent(new KeyboardEvent(event.type, event))
  else if (target instanceof HTMLInputElement) place.dispatchEvent(new Event(event.type, { bubbles: true }))
  else place.closest<HTMLButtonElement>('button[type="button"]')?.click()
}
