import type { Place, ProblemReason } from '../problem.ts'
import { ScanWriter } from '../scan/scan-writer.ts'
import type { Scan } from '../scan/scan-page.ts'
import { walkXml } from '../xml/walk-xml.ts'
import { LineReader } from './line-reader.ts'

const BLOCKS = new Set(['TextBlock', 'Illustration', 'GraphicalElement', 'ComposedBlock'])

/**
 * One ALTO file, of any version from 1 to 4 and in any namespace or none, as a scan. Lengths may be in any unit: boxes
 * are fractions of the page, whose own size is in the same unit. A page that gives no size is as large as what stands
 * on it.
 */
export function readAlto(xml: string): { scan: Scan } | { reason: ProblemReason; place?: Place } {
  const writer = new ScanWriter()
  const lines = new LineReader(writer)
  const frames: string[] = []
  const open: { name: string; text: boolean }[] = []
  let seen = false
  const fault = walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'alto') seen = true
      else if (name === 'Page') writer.size(lengthOf(attributes['WIDTH']), lengthOf(attributes['HEIGHT']))
      else if (BLOCKS.has(name)) {
        const id = attributes['ID'] ?? ''
        const block = { id, within: [...frames], edges: edgesOf(attributes) }
        if (name === 'ComposedBlock') {
          frames.push(id)
          writer.frame({ id, table: /table/iu.test(attributes['TYPE'] ?? '') })
        } else writer.block({ ...block, kind: name === 'TextBlock' ? 'text' : 'picture' })
        open.push({ name, text: name === 'TextBlock' })
      } else if (open.at(-1)?.text === true) lines.open(name, attributes, edgesOf(attributes))
    },
    close: (name) => {
      if (!BLOCKS.has(name)) {
        if (open.at(-1)?.text === true) lines.close(name)
        return
      }
      if (open.pop()?.name === 'ComposedBlock') frames.pop()
    },
  })
  if (fault) return fault
  return seen ? { scan: writer.scan() } : { reason: { code: 'not-a-page', found: 'xml' } }
}

/** Left, top, width and height in the file's unit. */
export type Edges = { x: number; y: number; width: number; height: number }

function edgesOf(attributes: Record<string, string>): Edges | undefined {
  const x = lengthOf(attributes['HPOS'])
  const y = lengthOf(attributes['VPOS'])
  if (x === undefined || y === undefined) return undefined
  return { x, y, width: lengthOf(attributes['WIDTH']) ?? 0, height: lengthOf(attributes['HEIGHT']) ?? 0 }
}

function lengthOf(written: string | undefined): number | undefined {
  const length = Number(written)
  return written !== undefined && written.trim() !== '' && Number.isFinite(length) ? length : undefined
}
