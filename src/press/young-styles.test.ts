import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CssNode, parse, walk } from 'css-tree'
import { expect, test } from 'vitest'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { walkFiles } from '#press/walk-files.ts'

/**
 * Words of CSS that are younger than the browsers of the promise (docs/browsers.md: Chrome 120, Firefox 125, Safari 17.4) and
 * take a whole declaration, or the whole rule, with them where they are unknown. A property that is unknown takes only itself.
 */
const YOUNG = {
  Function:
    /^(?:light-dark|anchor|anchor-size|if|sibling-index|sibling-count|contrast-color|shape|calc-size|random|inherit)$/u,
  Atrule: /^(?:starting-style|scope|function|position-try|view-transition|mixin|apply|custom-media)$/u,
  PseudoClassSelector:
    /^(?:open|state|popover-open|modal-open|active-view-transition|heading|target-current)$/u,
  PseudoElementSelector:
    /^(?:details-content|picker|picker-icon|checkmark|scroll-button|scroll-marker|scroll-marker-group|column|search-text|view-transition.*)$/u,
} as const

/** Young words outside of `@supports`, which asks for them first. */
function youngWords(css: string): string[] {
  const found: string[] = []
  const note = (name: string, young: RegExp) => {
    if (young.test(name)) found.push(name)
  }
  walk(parse(css), {
    enter(node: CssNode) {
      switch (node.type) {
        case 'Atrule':
          if (node.name === 'supports') return walk.skip
          return note(node.name, YOUNG[node.type])
        case 'Function':
        case 'PseudoClassSelector':
        case 'PseudoElementSelector':
          return note(node.name, YOUNG[node.type])
        default:
          return undefined
      }
    },
  })
  return found
}

test('A word that is younger than the promise is found, but where it is asked for first', () => {
  expect(youngWords('a{color:light-dark(#000,#fff)}')).toEqual(['light-dark'])
  expect(youngWords('@starting-style{a{opacity:0}}')).toEqual(['starting-style'])
  expect(youngWords('details::details-content{height:0}')).toEqual(['details-content'])
  expect(youngWords('@supports (color:light-dark(red,red)){a{color:light-dark(#000,#fff)}}')).toEqual([])
})

const SOURCES = join(PROJECT_ROOT, 'src')
const sheets = walkFiles(SOURCES).filter((file) => file.endsWith('.css'))

test('No sheet of styles has such a word', () => {
  expect(sheets.length).toBeGreaterThan(30)
  for (const file of sheets) expect(youngWords(readFileSync(join(SOURCES, file), 'utf8')), file).toEqual([])
})
