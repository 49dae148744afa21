// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { type ReactNode, startTransition, Suspense, useId } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { chooseLanguage, loadFirstWords } from '#messages/languages.ts'
import { MessagesContext, useLateMessages } from '#messages/use-messages.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

/** A view with a hook after its late words. */
function LateView(): ReactNode {
  const { needsScript } = useLateMessages()
  return <p id={useId()}>{needsScript}</p>
}

test('a view that waited for its late words goes on as it began, and a later one has them at once', async () => {
  const complaints = vi.spyOn(console, 'error')
  const language = chooseLanguage(['zh-Hans'])
  const words = await loadFirstWords(language)
  const within = (view: ReactNode) => (
    <MessagesContext value={words}>
      <Suspense fallback="…">{view}</Suspense>
    </MessagesContext>
  )
  const { rerender } = render(within(<p>before</p>))
  await act(async () => {
    startTransition(() => rerender(within(<LateView />)))
  })
  const { needsScript } = await language.loadLate()
  expect(await screen.findByText(needsScript)).toBeTruthy()
  rerender(within(<LateView key="again" />))
  expect(screen.getByText(needsScript)).toBeTruthy()
  expect(complaints).not.toHaveBeenCalled()
})
