// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { joinEarlyDeparture } from '#app/early-departure.ts'
import { makeWay } from '#reader/jump/way.ts'

const FIRST_PAINT = readFileSync('public/static/first-paint.js', 'utf8')
const PAGE = `<main id="main">
  <article id="bridge"><h2 id="bridge--headline"><a href="/papers/hill/2026-03-17/story/bridge/">Bridge</a></h2>
    <a id="mark" href="/papers/hill/2026-03-17/3/#bridge-3">Continued on page 3</a></article>
  <a class="turn-next" href="/papers/hill/2026-03-17/2/">Next page</a></main>`
const SITE = 'http://localhost:3000'

beforeEach(() => {
  sessionStorage.clear()
  history.replaceState(null, '', `${SITE}/papers/hill/2026-03-17/1/`)
  new Function(FIRST_PAINT)()
  document.body.replaceChildren(...new DOMParser().parseFromString(PAGE, 'text/html').body.children)
  // A document that is left by a link is none here.
  document.addEventListener('click', stay)
})
afterEach(() => {
  window.takeEarly?.()
  document.removeEventListener('click', stay)
})

function stay(event: Event): void {
  event.preventDefault()
}

function follow(selector: string, how: MouseEventInit = {}): void {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...how })
  document.querySelector(selector)?.dispatchEvent(click)
}

/** What the document that was come to finds as its entry, and the way there. */
function comeTo(path: string, state: unknown = null) {
  const given: { key?: string } = {}
  const entry = { state, replaceState: (value: object) => void Object.assign(given, value) }
  joinEarlyDeparture(sessionStorage, entry, SITE + path, '/papers/')
  return { key: given.key, way: makeWay(sessionStorage) }
}

test('A jump followed before the application ran leads back to its mark', () => {
  follow('#mark')
  const left: { key: string } = history.state
  const { key = '', way } = comeTo('/papers/hill/2026-03-17/3/#bridge-3')
  const departure = { key: left.key, path: '/hill/2026-03-17/1/' }
  expect(way.trail(key)).toEqual([departure])
  expect(way.place(departure)?.focus).toEqual({
    within: 'mark',
    nth: -1,
    href: '/papers/hill/2026-03-17/3/#bridge-3',
  })
})

test('So does a link in what has a name', () => {
  follow('h2 a')
  const { key = '', way } = comeTo('/papers/hill/2026-03-17/story/bridge/')
  const [departure] = way.trail(key)
  expect(departure && way.place(departure)?.focus).toMatchObject({ within: 'bridge--headline', nth: 0 })
})

test.each([
  ['a page turn', '.turn-next', {}, '/papers/hill/2026-03-17/2/', null],
  ['a link opened in a new tab', '#mark', { ctrlKey: true }, '/papers/hill/2026-03-17/3/#bridge-3', null],
  ['another address', '#mark', {}, '/papers/hill/2026-03-17/4/', null],
  ['a document come to before', '#mark', {}, '/papers/hill/2026-03-17/3/#bridge-3', { key: 'a' }],
])('No way back is made for %s', (_, selector, how, path, state) => {
  follow(selector, how)
  const { key, way } = comeTo(path, state)
  expect(key).toBeUndefined()
  expect(way.trail('a')).toEqual([])
  expect(sessionStorage.getItem('jumpline.left')).toBeNull()
})

test.each(['{', '7', '{"key":"a","from":"b","to":"c"}'])(
  'Garbage that was kept is passed over: %s',
  (kept) => {
    sessionStorage.setItem('jumpline.left', kept)
    expect(comeTo('/papers/hill/2026-03-17/3/').key).toBeUndefined()
  },
)

test('Without storage a document has no way back and comes all the same', () => {
  expect(() => joinEarlyDeparture(undefined, history, SITE, '/')).not.toThrow()
})
