// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { makePageStand, type PageStand } from '#app/ready/page-stand.ts'

let main: HTMLElement
let stand: PageStand

beforeEach(() => {
  main = document.createElement('main')
  main.append(sheet('drawn'))
  document.body.replaceChildren(main)
  stand = makePageStand(() => main)
})

function sheet(id: string): HTMLElement {
  const made = document.createElement('div')
  made.id = id
  return made
}

/** A page as the application makes it ready. */
function ready(id: string): HTMLElement {
  const page = document.createElement('div')
  page.append(sheet(id))
  return page
}

function inView(): string[] {
  return Array.from(main.querySelectorAll<HTMLElement>('[id]'))
    .filter((element) => element.checkVisibility?.() ?? element.style.display !== 'none')
    .map(({ id }) => id)
}

test('A page that is ready is nowhere in the document until it is shown, and takes the place of the one there', () => {
  stand.keep('/p/2/', ready('two'))
  expect(document.getElementById('two')).toBeNull()
  expect(stand.has('/p/2/')).toBe(true)
  stand.show('/p/2/', 'k2', '')
  expect(inView()).toEqual(['two'])
  expect(stand.isShown('k2')).toBe(true)
  expect(stand.isShown('k1')).toBe(false)
})

test('The application’s own page comes back where it did not follow', () => {
  stand.keep('/p/2/', ready('two'))
  stand.show('/p/2/', 'k2', '')
  stand.settle('/p/1/', 'k1')
  expect(inView()).toEqual(['drawn'])
  expect(stand.isShown('k2')).toBe(false)
})

test('A page that was made anew under the entry on the screen stands in for the one that is gone', () => {
  const forget = stand.keep('/p/2/', ready('two'))
  stand.show('/p/2/', 'k2', '')
  forget()
  stand.keep('/p/2/', ready('two-again'))
  stand.settle('/p/2/', 'k2')
  expect(inView()).toEqual(['two-again'])
})

test('Another place on the page that is shown is another entry of it', () => {
  stand.keep('/p/2/', ready('two'))
  stand.show('/p/2/', 'k2', '')
  stand.settle('/p/2/', 'k2')
  stand.show('/p/2/', 'k3', '#piece')
  stand.settle('/p/2/', 'k3')
  expect(inView()).toEqual(['two'])
})
