import { childNamed, elementsNamed, type XmlElement } from '../xml/xml-tree.ts'
import type { Mets, MetsArea, MetsDiv, MetsFile, Mods } from './mets.ts'
import { readMods } from './read-mods.ts'

/** A METS document (version 1), whatever its profile: files, structures, links and descriptions. */
export function readMets(root: XmlElement): Mets {
  const maps = root.children.filter(({ name }) => name === 'structMap')
  const mapOf = (type: RegExp) => {
    const map = maps.find(({ attributes }) => type.test(attributes['TYPE'] ?? ''))
    return map && childNamed(map, 'div')
  }
  // Where only one structure is given it may name no type.
  const only = maps.length === 1 && maps[0] ? childNamed(maps[0], 'div') : undefined
  const logical = mapOf(/logical/iu)
  const physical = mapOf(/physical/iu) ?? (logical ? undefined : only)
  const mods = readDescriptions(root)
  const issueEdition = [...mods.values()].map(({ edition }) => edition).find(Boolean)
  return {
    label: root.attributes['LABEL'] ?? '',
    files: readFiles(root),
    links: readLinks(root),
    mods,
    ...(issueEdition && { issueEdition }),
    ...(physical && { physical: readDiv(physical) }),
    ...(logical && { logical: readDiv(logical) }),
  }
}

function readDiv({ attributes, children }: XmlElement): MetsDiv {
  const pointers = children.filter(({ name }) => name === 'fptr')
  return {
    id: attributes['ID'] ?? '',
    type: (attributes['TYPE'] ?? '').replace(/^[\w.-]{1,20}:/u, '').toUpperCase(),
    label: attributes['LABEL'] ?? '',
    orderLabel: attributes['ORDERLABEL'] ?? '',
    descriptions: (attributes['DMDID'] ?? '').split(/\s+/u).filter(Boolean),
    areas: pointers.flatMap(readPointer),
    children: inOrder(children.filter(({ name }) => name === 'div')).map(readDiv),
  }
}

/** Siblings that all give their order stand in it; otherwise as written. */
function inOrder(divs: readonly XmlElement[]): XmlElement[] {
  const order = ({ attributes }: XmlElement) => Number.parseFloat(attributes['ORDER'] ?? '')
  if (divs.some((div) => Number.isNaN(order(div)))) return [...divs]
  return [...divs].sort((a, b) => order(a) - order(b))
}

/** What a file pointer points to: itself, or the areas in its `seq` and `par`. */
function readPointer(pointer: XmlElement): MetsArea[] {
  const areas = elementsNamed(pointer, 'area').flatMap(readArea)
  const file = pointer.attributes['FILEID']
  return areas.length === 0 && file !== undefined ? [{ file }] : areas
}

function readArea({ attributes }: XmlElement): MetsArea[] {
  const file = attributes['FILEID']
  if (file === undefined) return []
  const { BEGIN: begin, END: end } = attributes
  const rectangle = rectangleOf(attributes)
  return [{ file, ...(begin && { begin }), ...(end && { end }), ...(rectangle && { rectangle }) }]
}

function rectangleOf(attributes: Record<string, string>): MetsArea['rectangle'] {
  if (!/rect/iu.test(attributes['SHAPE'] ?? '')) return undefined
  const [left, top, right, bottom] = (attributes['COORDS'] ?? '').split(/[\s,]+/u).map(Number)
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return undefined
  const rectangle: MetsArea['rectangle'] = [left, top, right, bottom]
  return rectangle.every(Number.isFinite) ? rectangle : undefined
}

function readFiles(root: XmlElement): Map<string, MetsFile> {
  const sizes = readSizes(root)
  const files = new Map<string, MetsFile>()
  const visit = (group: XmlElement, use: string) => {
    for (const child of group.children) {
      const said = `${use} ${child.attributes['USE'] ?? ''}`.trim().toUpperCase()
      if (child.name === 'fileGrp') visit(child, said)
      if (child.name !== 'file') continue
      const size = (child.attributes['ADMID'] ?? '')
        .split(/\s+/u)
        .map((id) => sizes.get(id))
        .find(Boolean)
      files.set(child.attributes['ID'] ?? '', {
        href: childNamed(child, 'FLocat')?.attributes['HREF'] ?? '',
        use: said,
        mime: child.attributes['MIMETYPE'] ?? '',
        ...(size && { size }),
      })
    }
  }
  for (const section of root.children) if (section.name === 'fileSec') visit(section, '')
  return files
}

/** Sizes of images by the id of their technical description (MIX), in any of its versions. */
function readSizes(root: XmlElement): Map<string, { width: number; height: number }> {
  const sizes = new Map<string, { width: number; height: number }>()
  for (const section of root.children.filter(({ name }) => name === 'amdSec')) {
    for (const part of [section, ...elementsNamed(section, 'techMD')]) {
      const width = Number(firstText(part, /^imageWidth$/iu))
      const height = Number(firstText(part, /^image(?:Height|Length)$/iu))
      if (width > 0 && height > 0) sizes.set(part.attributes['ID'] ?? '', { width, height })
    }
  }
  return sizes
}

function firstText(element: XmlElement, name: RegExp): string | undefined {
  for (const child of element.children) {
    if (name.test(child.name)) return child.text
    const below = firstText(child, name)
    if (below !== undefined) return below
  }
  return undefined
}

/** Which divisions a link ties: written one by one, or as a group of named ends and arcs between them. */
function readLinks(root: XmlElement): Map<string, string[]> {
  const links = new Map<string, string[]>()
  const add = (from: string, to: string) => {
    const known = links.get(from)
    if (!known) links.set(from, [to])
    else if (!known.includes(to)) known.push(to)
  }
  const tie = (from: string | undefined, to: string | undefined) => {
    if (!from || !to) return
    add(from, to)
    add(to, from)
  }
  for (const { attributes } of elementsNamed(root, 'smLink'))
    tie(idOf(attributes['FROM']), idOf(attributes['TO']))
  for (const group of elementsNamed(root, 'smLinkGrp')) {
    const ends = new Map<string, string[]>()
    for (const { attributes } of elementsNamed(group, 'smLocatorLink')) {
      const name = attributes['LABEL'] ?? ''
      ends.set(name, [...(ends.get(name) ?? []), idOf(attributes['HREF']) ?? ''])
    }
    const arcs = elementsNamed(group, 'smArcLink')
    for (const { attributes } of arcs)
      for (const from of ends.get(attributes['FROM'] ?? '') ?? [])
        for (const to of ends.get(attributes['TO'] ?? '') ?? []) tie(from, to)
    // A group without arcs ties its first end to all others.
    const [first, ...rest] = [...ends.values()].flat()
    if (arcs.length === 0) for (const other of rest) tie(first, other)
  }
  return links
}

function idOf(reference: string | undefined): string | undefined {
  return reference?.replace(/^#/u, '')
}

function readDescriptions(root: XmlElement): Map<string, Mods> {
  const sections = root.children.filter(({ name }) => name === 'dmdSec')
  return new Map(
    sections.flatMap((section): [string, Mods][] => {
      const mods = elementsNamed(section, 'mods')[0] ?? elementsNamed(section, 'xmlData')[0]
      return mods ? [[section.attributes['ID'] ?? '', readMods(mods)]] : []
    }),
  )
}
