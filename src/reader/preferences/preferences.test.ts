// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { browserPreferences, DEFAULT_PREFERENCES } from '#reader/preferences/preferences.ts'

const KEY = 'jumpline.preferences'

beforeEach(() => localStorage.clear())

test.each([
  '',
  'null',
  '[]',
  '"dark"',
  '{',
  '{"theme":"neon","textSize":"3","keys":"no","view":9,"paging":{}}',
])('What cannot be read is the default: %s', (kept) => {
  localStorage.setItem(KEY, kept)
  expect(browserPreferences().get()).toEqual(DEFAULT_PREFERENCES)
})

test('One choice that cannot be read costs only that choice', () => {
  localStorage.setItem(KEY, '{"theme":"dark","textSize":99,"view":"list","language":"<b>","more":1}')
  expect(browserPreferences().get()).toEqual({ ...DEFAULT_PREFERENCES, theme: 'dark', view: 'list' })
})

test('A choice is kept, told to who listens, and put on the document', () => {
  const preferences = browserPreferences()
  let told = 0
  preferences.subscribe(() => (told += 1))
  preferences.set({ view: 'list', paging: 'scroll' })
  expect(told).toBe(1)
  expect(browserPreferences().get()).toMatchObject({ view: 'list', paging: 'scroll' })
  expect(document.documentElement.dataset['view']).toBe('list')
})
