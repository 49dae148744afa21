// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { Link } from '#ui/link.tsx'
import { SiteLinksProvider } from '#ui/site-links.tsx'

afterEach(cleanup)

function show(link: ReactNode) {
  const router = createMemoryRouter([{ path: '*', element: <SiteLinksProvider>{link}</SiteLinksProvider> }], {
    basename: '/papers',
    initialEntries: ['/papers/river/'],
  })
  render(<RouterProvider router={router} />)
  return router
}

test('one click shows the view it leads to, under the site’s base', async () => {
  const router = show(<Link to="/hill/">to the hill</Link>)
  expect(screen.getByRole('link').getAttribute('href')).toBe('/papers/hill/')
  fireEvent.click(screen.getByRole('link'))
  await waitFor(() => expect(router.state.location.pathname).toBe('/papers/hill/'))
  expect(router.state.historyAction).toBe('PUSH')
})

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'a click with %o is the browser’s own',
  (way) => {
    const router = show(<Link to="/hill/">to the hill</Link>)
    // Followed by the browser unless somebody prevents it.
    expect(fireEvent.click(screen.getByRole('link'), way)).toBe(true)
    expect(router.state.location.pathname).toBe('/papers/river/')
  },
)

test('what a listener has prevented is not followed', () => {
  const router = show(
    <Link to="/hill/" onClick={(event) => event.preventDefault()}>
      to the hill
    </Link>,
  )
  fireEvent.click(screen.getByRole('link'))
  expect(router.state.location.pathname).toBe('/papers/river/')
})

test('a link that says so takes the place of the entry it is followed from', async () => {
  const router = show(
    <Link to="/hill/" replace>
      to the hill
    </Link>,
  )
  fireEvent.click(screen.getByRole('link'))
  await waitFor(() => expect(router.state.location.pathname).toBe('/papers/hill/'))
  expect(router.state.historyAction).toBe('REPLACE')
})
