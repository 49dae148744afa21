import { useEffect } from 'react'

/** Lights every piece of the story that is pointed at or has the focus: on the page, and in the strip. */
export function useStoryLight(): void {
  useEffect(() => {
    const onAt = (event: Event) => light(storyAt(event.target))
    const events = ['pointerover', 'focusin'] as const
    for (const event of events) document.addEventListener(event, onAt)
    return () => {
      for (const event of events) document.removeEventListener(event, onAt)
      light(undefined)
    }
  }, [])
}

function storyAt(target: EventTarget | null): string | undefined {
  const told = target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-story]') : null
  return told?.dataset['story']
}

function light(story: string | undefined): void {
  for (const lit of document.querySelectorAll<HTMLElement | SVGElement>('[data-lit]'))
    if (lit.dataset['story'] !== story) delete lit.dataset['lit']
  if (story === undefined) return
  for (const piece of document.querySelectorAll<HTMLElement | SVGElement>(
    `[data-story="${CSS.escape(story)}"]`,
  ))
    piece.dataset['lit'] = ''
}
