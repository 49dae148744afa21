// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider, useLocation } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { useWayBack, WayContext } from '#reader/jump/way-context.ts'
import { makeWay } from '#reader/jump/way.ts'

const P1 = '/hill/2026-03-17/1/'
const P3 = '/hill/2026-03-17/3/#bridge-3'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

function Here() {
  const { pathname } = useLocation()
  const { goBack } = useWayBack()
  return <button onClick={goBack}>{pathname}</button>
}

/** Shows page 3, to which a jump on page 1 led; what the history still holds of the way is told. */
function arrive(entries: string[]) {
  const way = makeWay()
  const router = createMemoryRouter([{ path: '*', element: <Here /> }], { initialEntries: entries })
  way.arrive({ key: 'a', path: P1, action: 'POP' })
  way.show('a')
  way.keep({ offset: 40, y: 600 })
  way.arrive({ key: router.state.location.key, path: P3, action: 'PUSH' })
  render(
    <WayContext value={way}>
      <RouterProvider router={router} />
    </WayContext>,
  )
  return { way, router }
}

test('The way back is one step in the history', async () => {
  const { way, router } = arrive([P1, P3])
  screen.getByRole('button').click()
  expect(await screen.findByText(P1)).toBeTruthy()
  expect(router.state.historyAction).toBe('POP')
  expect(way.expected()?.path).toBe(P1)
})

test('Where the history has forgotten what is behind, the way back still leads to the line', async () => {
  vi.stubGlobal('navigation', { canGoBack: false })
  const { way } = arrive([P3])
  screen.getByRole('button').click()
  expect(await screen.findByText(P1)).toBeTruthy()
  expect(way.lent()?.y).toBe(600)
})
