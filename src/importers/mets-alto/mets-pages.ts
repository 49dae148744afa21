import { pause } from '../pause.ts'
import type { Assets, ImportOptions, Source } from '../importer.ts'
import { pageImage } from '../package/page-image.ts'
import type { Problem } from '../problem.ts'
import { fileNamed, textFinder } from './find-files.ts'
import type { ScanPage } from '../scan/scan-page.ts'
import { pageLabels } from '../scan/page-labels.ts'
import { readAltoFile } from '../alto/read-alto-file.ts'
import { allDivs, type Mets, type MetsDiv, type MetsFile } from './mets.ts'

/** Pages with their text, where each of METS's files and divisions leads, and what had to be left out. */
export type MetsPages = {
  pages: ScanPage[]
  /** The page of a file, and of a physical division, by id: its place in `pages`. */
  pageOf: ReadonlyMap<string, number>
  assets: Assets
  leftOut: Problem[]
}

/** Reads the pages that METS names, in its order, one file at a time. What cannot be read is an absent page. */
export async function readMetsPages(
  mets: Mets,
  { document, sources }: { document: Source; sources: readonly Source[] },
  options: ImportOptions,
): Promise<MetsPages> {
  const find = textFinder(sources, document.name)
  const divs = pageDivs(mets)
  const pointed = idsPointedTo(mets)
  const labels = pageLabels(divs.map((div) => labelOf(div, mets)))
  const pages: ScanPage[] = []
  const assets = new Map<string, Uint8Array>()
  const leftOut: Problem[] = []
  const pageOf = new Map<string, number>()
  for (const [at, div] of divs.entries()) {
    options.signal?.throwIfAborted()
    const files = div.files.flatMap((id): (MetsFile & { id: string })[] => {
      const file = mets.files.get(id)
      return file ? [{ ...file, id }] : []
    })
    const text = files.find(isText)
    const { label, sure } = labels[at] ?? { label: String(at + 1), sure: 0.5 }
    const leave = (problem: Problem) => leftOut.push({ ...problem, page: label })
    const source = text && find.text(text)
    if (text && !source) leave({ file: fileNamed(text.href, document.name), reason: { code: 'file-absent' } })
    const read = source && readAltoFile(source, pointed)
    if (read && 'problem' in read) leave(read.problem)
    const scan = read && 'scan' in read ? read : undefined
    if (scan?.partly) leave(scan.partly)
    const pictures = files.filter(isPicture).flatMap(({ href }) => find.picture(href) ?? [])
    const image = pageImage(pictures, at + 1)
    if (image) assets.set(image.image.src, image.bytes)
    options.progress?.({ done: at + 1, total: divs.length })
    for (const id of [...div.files, ...div.ids]) pageOf.set(id, pages.length)
    pages.push({
      file: source?.name ?? div.id,
      encoding: scan?.encoding ?? 'none',
      label,
      labelSure: sure,
      ...(scan?.scan ?? { transcript: '', blocks: [] }),
      ...(image && { image: image.image }),
      ...(!scan && !image && { absent: true }),
    })
    await pause()
  }
  return { pages, pageOf, assets, leftOut }
}

type PageDiv = { id: string; ids: string[]; files: string[]; div?: MetsDiv }

/** The physical pages; where no structure names them, one for each file of text. */
function pageDivs(mets: Mets): PageDiv[] {
  const all = [...allDivs(mets.physical)]
  const typed = all.filter(({ type }) => type === 'PAGE')
  const pages = typed.length > 0 ? typed : all.filter(({ areas }) => areas.length > 0)
  if (pages.length > 0)
    return pages.map((div) => ({
      id: div.id,
      ids: [...allDivs(div)].map(({ id }) => id),
      files: [...allDivs(div)].flatMap(({ areas }) => areas.map(({ file }) => file)),
      div,
    }))
  return [...mets.files].filter(([, file]) => isText(file)).map(([id]) => ({ id, ids: [], files: [id] }))
}

/** Every id of a part of a page that the structures name. */
function idsPointedTo(mets: Mets): Set<string> {
  const ids = new Set<string>()
  for (const root of [mets.logical, mets.physical])
    for (const { areas } of allDivs(root))
      for (const { begin, end } of areas) for (const id of [begin, end]) if (id) ids.add(id)
  return ids
}

function labelOf({ div }: PageDiv, mets: Mets): string | undefined {
  const described = div?.descriptions.map((id) => mets.mods.get(id)?.pageNumber).find(Boolean)
  return div?.orderLabel || described || undefined
}

function isText({ use, mime, href }: MetsFile): boolean {
  if (/ALTO|OCR|FULLTEXT|TEXT/u.test(use))
    return !/PDF|IMAGE|TEI/u.test(use) && !/\.(?:txt|pdf)$/iu.test(href)
  return /xml/iu.test(mime) && /\.xml$/iu.test(href)
}

/** Pictures that browsers show; the master scans (TIFF, JPEG 2000) are not among them. */
function isPicture({ href, use }: MetsFile): boolean {
  return /\.(?:jpe?g|png|webp|gif|avif)$/iu.test(href) && !/THUMB/u.test(use)
}
