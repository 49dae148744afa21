import { walkXml, type XmlFault } from './walk-xml.ts'

/** An element with what stands in it. Attribute names are local and in capitals; `text` is its own text, trimmed. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/**
 * Reads a whole XML text as a tree: for small files, METS and the like. At most 64 deep, so that walks may recurse. Of a
 * damaged text what could be read is the tree, and `damage` says so.
 */
export function readXmlTree(xml: string): { root: XmlElement; damage?: XmlFault } | XmlFault {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const handlers = {
    open: (name: string, attributes: Record<string, string>) => {
      const element: XmlElement = { name, attributes, children: [], text: '' }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close: () => {
      const element = open.pop()
      if (element) element.text = element.text.trim()
    },
    text: (text: string) => {
      const element = open.at(-1)
      if (element && element !== top) element.text += text
    },
  }
  const fault = walkXml(xml, handlers, true)
  const [root] = top.children
  if (!root || (fault && fault.reason.code !== 'xml-damaged'))
    return fault ?? { reason: { code: 'xml-damaged' } }
  return { root, ...(fault && { damage: fault }) }
}

/** All elements of a name below an element, in document order. */
export function elementsNamed(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = []
  const visit = (one: XmlElement) => {
    for (const child of one.children) {
      if (child.name === name) found.push(child)
      visit(child)
    }
  }
  visit(element)
  return found
}

/** The first child of a name. */
export function childNamed(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}
