// @vitest-environment happy-dom
import { cleanup, render, waitFor } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { Head } from '#app/head/head.tsx'

afterEach(() => {
  cleanup()
  document.head.replaceChildren()
  delete document.documentElement.dataset['origin']
})

test('What was printed about an address leaves the head with it, and the canonical follows the view', async () => {
  document.documentElement.dataset['origin'] = 'https://paper.example'
  const printed = document.createElement('script')
  printed.type = 'application/ld+json'
  printed.dataset['address'] = '/papers/river/'
  document.head.append(printed)
  const router = createMemoryRouter(
    [
      { path: '/river/', element: <Head title="river" canonical="/river/" /> },
      { path: '/hill/', element: <Head title="hill" canonical="/hill/" /> },
    ],
    { basename: '/papers', initialEntries: ['/papers/river/'] },
  )
  render(<RouterProvider router={router} />)
  await waitFor(() => expect(canonical()).toBe('https://paper.example/papers/river/'))
  expect(printed.isConnected).toBe(true)

  await router.navigate('/hill/')
  await waitFor(() => expect(canonical()).toBe('https://paper.example/papers/hill/'))
  expect(printed.isConnected).toBe(false)
})

function canonical(): string | null | undefined {
  return document.head.querySelector('link[rel="canonical"]')?.getAttribute('href')
}
