// @vitest-environment happy-dom
import { createMemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { atOnce, turnAtOnce } from '#app/ready/at-once.ts'
import { makePageStand, type PageStand } from '#app/ready/page-stand.ts'
import { showAtOnce } from '#app/ready/show-at-once.ts'
import { makeWay, type Way } from '#reader/jump/way.ts'

const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 5)))

let stand: PageStand
let way: Way

beforeEach(() => {
  way = makeWay()
  document.body.replaceChildren(document.createElement('main'))
  stand = makePageStand(() => document.querySelector('main'))
  const page = document.createElement('div')
  page.append('Page 2')
  stand.keep('/site/p/2/', page)
  atOnce.show = showAtOnce(stand, way, '/site').show
})

afterEach(() => {
  atOnce.show = undefined
  atOnce.arrived = undefined
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
  expect(atOnce.arrived).toBe(router.state.location.key)
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
  expect(atOnce.arrived).toBeUndefined()
})

test('Where a step back was meant to lead elsewhere, the application finds the way by itself', async () => {
  way.expect({ key: 'another', path: '/p/1/' })
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
  atOnce.arrived = undefined
  await router.navigate('/p/2/')
  expect(told).toEqual(['/site/p/2/'])
  expect(atOnce.arrived).toBeUndefined()
})
