import { ScanWriter } from '../scan/scan-writer.ts'
import type { Scan } from '../scan/scan-page.ts'
import { walkXml, type XmlFault } from '../xml/walk-xml.ts'
import { type Edges, edgesOf, lengthOf, outlineOf } from './edges.ts'
import { LineReader } from './line-reader.ts'
import { ownString } from './own-string.ts'

const BLOCKS = new Set(['TextBlock', 'Illustration', 'GraphicalElement', 'ComposedBlock'])
/** What an outline may be of. */
const HOLDERS = new Set([...BLOCKS, 'Page', 'PrintSpace', 'TextLine', 'String', 'Glyph'])

/**
 * One ALTO file, of any version from 1 to 4 and in any namespace or none, as a scan. Lengths may be in any unit: boxes
 * are fractions of the page, whose own size is in the same unit. A page that gives no size is as large as what stands
 * on it. Of a damaged file all that can be read is the scan, and `damage` says where it is hurt first.
 *
 * @param pointed the ids that a structure points to
 */
export function readAlto(
  xml: string,
  pointed: ReadonlySet<string>,
): { scan: Scan; damage?: XmlFault } | XmlFault {
  const writer = new ScanWriter()
  const lines = new LineReader(writer, pointed)
  const frames: string[] = []
  const open: { name: string; text: boolean }[] = []
  let seen = false
  let holder = ''
  const handlers = {
    open: (name: string, attributes: Record<string, string>) => {
      if (HOLDERS.has(name)) holder = name
      if (name === 'alto') seen = true
      else if (name === 'Page') writer.size(lengthOf(attributes['WIDTH']), lengthOf(attributes['HEIGHT']))
      else if (BLOCKS.has(name)) {
        const id = ownString(attributes['ID'] ?? '')
        const block = { id, within: [...frames], ...withEdges(edgesOf(attributes)) }
        if (name === 'ComposedBlock') {
          frames.push(id)
          writer.frame({ id, table: /table/iu.test(attributes['TYPE'] ?? '') })
        } else writer.block({ ...block, kind: name === 'TextBlock' ? 'text' : 'picture' })
        open.push({ name, text: name === 'TextBlock' })
      } else if (name === 'Polygon') {
        const outline = outlineOf(attributes['POINTS'] ?? '')
        if (outline && holder === 'TextLine') lines.outline(outline)
        else if (outline && BLOCKS.has(holder) && holder !== 'ComposedBlock') writer.outline(outline)
      } else if (open.at(-1)?.text === true) lines.open(name, attributes, edgesOf(attributes))
    },
    close: (name: string) => {
      if (!BLOCKS.has(name)) {
        if (open.at(-1)?.text === true) lines.close(name)
        return
      }
      if (open.pop()?.name === 'ComposedBlock') frames.pop()
    },
  }
  const fault = walkXml(xml, handlers, true)
  if (fault && fault.reason.code !== 'xml-damaged') return fault
  if (!seen) return fault ?? { reason: { code: 'not-a-page', found: 'xml' } }
  if (fault && open.at(-1)?.text === true) {
    lines.finish()
    writer.cutOff()
  }
  return { scan: writer.scan(), ...(fault && { damage: fault }) }
}

function withEdges(edges: Edges | undefined): { edges?: Edges } {
  return edges ? { edges } : {}
}
