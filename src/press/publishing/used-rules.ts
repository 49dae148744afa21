import { clone, type CssNode, generate, ident, type List, type ListItem, parse, walk } from 'css-tree'

const CLASSES = / class="([^"]*)"/gu

/**
 * Reads a style sheet, so that a document can have of it what it uses: a rule is left out where each of its selectors
 * asks for a class that no element has. What asks for none stays, and all that stays keeps its order.
 *
 * @param css as the build writes it: no rule stands in another
 * @returns gives the rules for a document's HTML, as React writes it; nothing where it uses none
 */
export function readRules(css: string): (html: string) => string {
  const sheet = parse(css)
  return (html) => {
    const known = new Set([...html.matchAll(CLASSES)].flatMap(([, names = '']) => names.split(' ')))
    const used = clone(sheet)
    walk(used, {
      leave: (node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) => {
        const isUnused =
          node.type === 'Rule' ? !isFor(known, node.prelude) : node.type === 'Atrule' && isEmpty(node.block)
        if (isUnused) list.remove(item)
      },
    })
    return generate(used)
  }
}

/** Whether one of the selectors asks for no class but these. */
function isFor(known: ReadonlySet<string>, prelude: CssNode): boolean {
  // Steps of a movement are no selectors.
  if (prelude.type !== 'SelectorList') return true
  return prelude.children.some(
    (selector) =>
      selector.type !== 'Selector' ||
      // What stands in `:not()`, `:is()` or `:has()` asks for nothing that must be there.
      selector.children
        .toArray()
        .every((part) => part.type !== 'ClassSelector' || known.has(ident.decode(part.name))),
  )
}

function isEmpty(block: CssNode | null): boolean {
  return block?.type === 'Block' && block.children.isEmpty
}
