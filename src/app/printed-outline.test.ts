// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { printedOutline } from '#app/printed-outline.ts'
import { issueWith } from '#issue/testing/issue-with.ts'
import { outlineOf } from '#reader/testing/show-in-issue.tsx'

afterEach(() => document.body.replaceChildren())

/** A document as the press prints it, with what it says of its issue. */
function print(said: string): void {
  const root = document.createElement('div')
  root.id = '_root'
  root.dataset['rendered'] = '/papers/paper/2025-05-09/'
  const script = document.createElement('script')
  script.id = '_outline'
  script.type = 'application/json'
  script.textContent = said
  document.body.append(root, script)
}

test('What a document says of its issue is known for its own address, as a part', () => {
  const outline = outlineOf(issueWith('talks@1 > talks-3@3'))
  print(JSON.stringify(outline))
  const printed = printedOutline()
  expect(printed?.address).toBe('/papers/paper/2025-05-09/')
  expect(printed?.known.isWhole).toBe(false)
  expect(printed?.known.outline.stories).toEqual(outline.stories)
})

test.each(['', '{"publication":{"id":"pap', '{}', '[]'])(
  'Of %s nothing is known: the outline is fetched',
  (said) => {
    print(said)
    expect(printedOutline()).toBeUndefined()
  },
)
