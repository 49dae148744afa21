import type { Place, ProblemReason } from '../problem.ts'
import { walkXml } from './walk-xml.ts'

/** An element with what stands in it. Attribute names are local and in capitals; `text` is its own text, trimmed. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
}

/** Reads a whole XML text as a tree: for small files, METS and the like. At most 64 deep, so that walks may recurse. */
export function readXmlTree(xml: string): { root: XmlElement } | { reason: ProblemReason; place?: Place } {
  const top: XmlElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const fault = walkXml(xml, {
    open: (name, attributes) => {
      const element: XmlElement = { name, attributes, children: [], text: '' }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    close: () => {
      const element = open.pop()
      if (element) element.text = element.text.trim()
    },
    text: (text) => {
      const element = open.at(-1)
      if (element && element !== top) element.text += text
    },
  })
  if (fault) return fault
  const [root] = top.children
  return root ? { root } : { reason: { code: 'xml-damaged' } }
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
