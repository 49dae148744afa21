// @vitest-environment happy-dom
import { createMemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { atOnce, turnAtOnce } from '#app/ready/at-once.ts'
import { makePageStand, type PageStand } from '#app/ready/page-stand.ts'
import { showAtOnce } from '#app/ready/show-at-once.ts'

const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 5)))

let arrived: string[] = []
let stand: PageStand

beforeEach(() => {
  arrived = []
  document.body.replaceChildren(document.createElement('main'))
  stand = makePageStand(() => document.querySelector('main'))
  const page = document.createElement('div')
  page.append('Page 2')
  stand.keep('/site/p/2/', page)
  atOnce.show = showAtOnce(stand, '/site').show
  atOnce.arrive = (_key, path, hash, action) => () => arrived.push(`${action} ${path} ${hash}`)
})

afterEach(() => {
  atOnce.show = undefined
  atOnce.arrive = undefined
})

function routerAt(path: string): { router: ReturnType<typeof createMemoryRouter>; told: string[] } {
  const router = turnAtOnce(
    createMemoryRouter([{ path: '*', loader: () => null, Component: () => null }], {
      basename: '/site',
      initialEntries: [path],
    }),
  )
  const told: string[] = []
  router.subscribe(({ location, navigation }) => {
    if (navigation.state !== 'idle') return
    told.push(location.pathname)
    stand.settle(location.pathname, location.key)
  })
  return { router, told }
}

test('A page that is ready is in view at once; the application is told when that has been painted', async () => {
  const { router, told } = routerAt('/site/p/1/')
  await frame()
  told.length = 0
  await router.navigate('/p/2/#piece')
  expect(document.querySelector('main')?.textContent).toBe('Page 2')
  expect(arrived).toEqual(['PUSH /p/2/#piece #piece'])
  expect(told).toEqual([])
  await frame()
  expect(told).toEqual(['/site/p/2/'])
})

test('Of a page that is not ready the application is told at once', async () => {
  const { router, told } = routerAt('/site/p/1/')
  await frame()
  told.length = 0
  await router.navigate('/p/3/')
  expect(told).toEqual(['/site/p/3/'])
  expect(arrived).toEqual([])
})

test('Where coming to the place has to wait, the application comes there by itself', async () => {
  atOnce.arrive = () => undefined
  const { router, told } = routerAt('/site/p/1/')
  await frame()
  told.length = 0
  await router.navigate('/p/2/')
  expect(told).toEqual(['/site/p/2/'])
  expect(document.querySelector('main')?.textContent).toBe('')
})

test('While the application is still coming to the page before, it is told at once of the next', async () => {
  const { router, told } = routerAt('/site/p/2/')
  await frame()
  await router.navigate('/p/3/')
  stand.settle('/site/p/2/', 'a key before')
  told.length = 0
  arrived = []
  await router.navigate('/p/2/')
  expect(told).toEqual(['/site/p/2/'])
  expect(arrived).toEqual([])
})
