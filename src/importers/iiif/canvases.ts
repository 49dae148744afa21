import { readAltoFile } from '../alto/read-alto-file.ts'
import { decodeText } from '../decode-text.ts'
import type { Assets, ImportOptions } from '../importer.ts'
import { nearest } from '../package/find-source.ts'
import { pageImage } from '../package/page-image.ts'
import { pause } from '../pause.ts'
import type { Problem } from '../problem.ts'
import { pageLabels } from '../scan/page-labels.ts'
import type { Scan, ScanPage } from '../scan/scan-page.ts'
import { ScanWriter } from '../scan/scan-writer.ts'
import type { IiifFile, IiifFiles } from './iiif-files.ts'
import { idIn, type JsonObject, labelIn, lengthIn, listIn, objectIn, textIn, typeIn } from './json-value.ts'
import { paintingOf, remoteImage } from './page-picture.ts'
import type { CanvasPlace } from './ranges.ts'
import { readJson } from './read-json.ts'
import { type CanvasNote, readNotes } from './read-notes.ts'
import { fractions } from './regions.ts'
import { scanAnnotations } from './scan-annotations.ts'

/** The canvases of a manifest as pages. */
export type Canvases = {
  pages: ScanPage[]
  place: (canvas: string) => CanvasPlace | undefined
  assets: Assets
  leftOut: Problem[]
}

/** Reads the canvases of a manifest with their text, one at a time: ALTO where it is given, else annotations. */
export async function readCanvases(
  { file, value }: IiifFile,
  files: IiifFiles,
  options: ImportOptions,
): Promise<Canvases> {
  const canvases = canvasesOf(value)
  const labels = pageLabels(canvases.map((canvas) => labelIn(canvas['label'])?.text))
  const find = nearest(canvases.map((canvas, page) => ({ name: idIn(canvas), item: page })))
  const strays = strayNotes(files, value, find)
  const given = files.findFrom(file)
  const pages: ScanPage[] = []
  const assets = new Map<string, Uint8Array>()
  const leftOut: Problem[] = []
  const sizes = canvases.map(sizeOf)
  for (const [at, canvas] of canvases.entries()) {
    options.signal?.throwIfAborted()
    const size = sizes[at] ?? { width: 1, height: 1 }
    const { label, sure, section } = labels[at] ?? { label: String(at + 1), sure: 0.5 }
    const missed: Problem[] = []
    const text = textOfCanvas(canvas, { find: given, size, strays: strays.get(at) ?? [], leftOut: missed })
    for (const problem of missed) leftOut.push({ ...problem, page: label })
    const painting = paintingOf(canvas, size)
    const picture = painting && pictureOf(painting.address, given)
    const local = picture && pageImage([picture], at + 1)
    if (local) assets.set(local.image.src, local.bytes)
    const image = local?.image ?? (painting && remoteImage(painting))
    pages.push({
      file: text?.file ?? file,
      encoding: text?.encoding ?? 'none',
      label,
      labelSure: sure,
      ...(section !== undefined && { section }),
      ...(text?.scan ?? { transcript: '', blocks: [] }),
      ...(image && { image }),
      ...(!text && !image && { absent: true }),
      ...(!text && missed.length > 0 && { damaged: true }),
    })
    options.progress?.({ done: at + 1, total: canvases.length })
    await pause()
  }
  const place = (canvas: string): CanvasPlace | undefined => {
    const page = find(canvas)
    const size = page === undefined ? undefined : sizes[page]
    return page === undefined || !size ? undefined : { page, size }
  }
  return { pages, place, assets, leftOut }
}

function canvasesOf(manifest: JsonObject): JsonObject[] {
  const sequence = objectIn(listIn(manifest['sequences'])[0])
  const items = listIn(manifest['items'] ?? sequence['canvases']).map(objectIn)
  return items.filter((item) => idIn(item) !== '' && /^(?:Canvas)?$/u.test(typeIn(item)))
}

/** A canvas must have a size; one without is as large as its picture. */
function sizeOf(canvas: JsonObject): { width: number; height: number } {
  const said = { width: lengthIn(canvas['width']), height: lengthIn(canvas['height']) }
  const picture = paintingOf(canvas, { width: 1, height: 1 })?.size
  const { width, height } = said
  return width !== undefined && height !== undefined
    ? { width, height }
    : (picture ?? { width: 1, height: 1 })
}

/**
 * A picture among the given files. Image services call every picture `default.jpg`: of a copy of one, the path from the
 * picture's id on must be the same.
 *
 * > | https://images.example/iiif/page-1/full/max/0/default.jpg
 */
function pictureOf(address: string, find: Find) {
  const found = find(address)
  if (!/\/default\.\w+$/u.test(address)) return found
  const path = address.split('/').slice(-5).join('/')
  return found && `/${found.name}`.endsWith(`/${path}`) && path.includes('/full/') ? found : undefined
}

type Find = ReturnType<IiifFiles['findFrom']>
type Reading = {
  find: Find
  size: { width: number; height: number }
  strays: readonly FoundNotes[]
  leftOut: Problem[]
}
type CanvasText = { file: string; encoding: string; scan: Scan }
type FoundNotes = { file: string; notes: readonly CanvasNote[] }

function textOfCanvas(canvas: JsonObject, { find, size, strays, leftOut }: Reading): CanvasText | undefined {
  for (const link of [...listIn(canvas['rendering']), ...listIn(canvas['seeAlso'])].map(objectIn)) {
    if (!/alto/iu.test(`${textIn(link['profile']) ?? ''} ${idIn(link)} ${textIn(link['format']) ?? ''}`))
      continue
    const source = find(idIn(link))
    if (!source) {
      leftOut.push({ file: idIn(link), reason: { code: 'file-absent' } })
      continue
    }
    const read = readAltoFile(source)
    if ('scan' in read) {
      if (read.partly) leftOut.push(read.partly)
      return { file: source.name, ...read }
    }
    leftOut.push(read.problem)
  }
  if (strays.length === 0 && listIn(canvas['annotations'] ?? canvas['otherContent']).length === 0)
    return plainText(canvas, find)
  const found: FoundNotes[] = [...strays]
  for (const page of listIn(canvas['annotations'] ?? canvas['otherContent'])) {
    const { items, resources } = objectIn(page)
    if (listIn(items ?? resources).length > 0)
      found.push({ file: idIn(page), notes: readNotes(objectIn(page)) })
    else {
      const source = find(idIn(page))
      const read = source && readJson(source)
      if (!read || !source) leftOut.push({ file: idIn(page), reason: { code: 'file-absent' } })
      else if ('problem' in read) leftOut.push(read.problem)
      else found.push({ file: source.name, notes: readNotes(read.value) })
    }
  }
  const notes = found.flatMap((one) => one.notes)
  if (notes.length === 0) return undefined
  const scan = scanAnnotations(
    notes.map(({ text, target: { region }, of }) => {
      const box = region && fractions(region, size)
      if (!box) return { text, of }
      const [x, y, width, height] = box
      const edges = {
        x: x * size.width,
        y: y * size.height,
        width: width * size.width,
        height: height * size.height,
      }
      return { text, edges, of }
    }),
    size,
  )
  return { file: found[0]?.file ?? '', encoding: 'utf-8', scan }
}

/** The text file of a canvas that has no other text: its lines, without places. */
function plainText(canvas: JsonObject, find: Find): CanvasText | undefined {
  for (const link of [...listIn(canvas['rendering']), ...listIn(canvas['seeAlso'])].map(objectIn)) {
    const isText = textIn(link['format']) === 'text/plain' || /\.txt$/iu.test(idIn(link))
    const source = isText ? find(idIn(link)) : undefined
    const decoded = source && decodeText(source.bytes)
    if (!source || !decoded?.ok) continue
    const writer = new ScanWriter()
    for (const paragraph of decoded.text.split(/\n[^\S\n]*\n/u)) {
      writer.block({ id: '', kind: 'text', within: [] })
      for (const line of paragraph.split('\n')) writer.line(line.trim(), 0)
    }
    return { file: source.name, encoding: decoded.encoding, scan: writer.scan() }
  }
  return undefined
}

/** Annotation pages that no canvas names but that speak of one: those of an article, zone by zone. */
function strayNotes(
  { annotations, manifests }: IiifFiles,
  manifest: JsonObject,
  find: (canvas: string) => number | undefined,
): Map<number, FoundNotes[]> {
  const strays = new Map<number, FoundNotes[]>()
  // With several manifests a bare canvas number does not say whose page is meant; then only what is named counts.
  if (manifests.length > 1) return strays
  const named = new Set(
    canvasesOf(manifest).flatMap((canvas) =>
      listIn(canvas['annotations'] ?? canvas['otherContent']).map((page) => lastPart(idIn(page))),
    ),
  )
  for (const { file, value } of annotations) {
    if (named.has(lastPart(file))) continue
    const byPage = new Map<number, CanvasNote[]>()
    for (const note of readNotes(value)) {
      const page = find(note.target.canvas)
      if (page === undefined) continue
      const known = byPage.get(page)
      if (known) known.push(note)
      else byPage.set(page, [note])
    }
    for (const [page, notes] of byPage) strays.set(page, [...(strays.get(page) ?? []), { file, notes }])
  }
  return strays
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase()
}
