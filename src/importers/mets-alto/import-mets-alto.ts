import type { ImportOptions, ImportResult, Source } from '../importer.ts'
import { optionProblem } from '../option-problem.ts'
import type { Problem } from '../problem.ts'
import { mainLanguage } from '../scan/main-language.ts'
import { cutPictures } from '../scan/cut-pictures.ts'
import type { ScanHead } from '../scan/scan-issue.ts'
import { writeScanIssue } from '../scan/write-scan-issue.ts'
import { xmlKind } from '../xml/xml-kind.ts'
import { decodeDamagedXml, decodeXml } from '../xml/decode-xml.ts'
import { readXmlTree } from '../xml/xml-tree.ts'
import { importAltoAlone } from './alto-alone.ts'
import { filesNear } from './files-near.ts'
import { gatherStories } from './gather-stories.ts'
import { placeTitles } from './linked-titles.ts'
import type { Mets } from './mets.ts'
import { metsHead } from './mets-head.ts'
import { readMetsPages } from './mets-pages.ts'
import { printedHead, stemOf } from './printed-head.ts'
import { readMets } from './read-mets.ts'
import { areaResolver } from './resolve-area.ts'
import { type ReadIssue, tellEditionsApart } from './tell-editions-apart.ts'

/**
 * METS documents and their ALTO files to issues; ALTO files without METS to one issue. Time grows with the length of
 * the files, and one page's file is in memory at a time.
 */
export async function importMetsAlto(
  sources: readonly Source[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const wrong = optionProblem(options)
  if (wrong) return { ok: false, problems: [wrong] }
  const all = sources.filter(({ name }) => /\.(?:xml|mets|alto)$/iu.test(name))
  const documents = all.filter((source) => xmlKind(source) === 'mets')
  if (documents.length === 0) return importAltoAlone(sources, options)
  const issues: ReadIssue[] = []
  const problems: Problem[] = []
  let known: Partial<ScanHead> | undefined
  const near = filesNear(sources, documents)
  for (const document of documents) {
    const read = await importDocument(document, near(document), options)
    if ('issue' in read) issues.push(read)
    else known ??= read.head
    for (const problem of read.problems) problems.push(problem)
  }
  const [first, ...others] = tellEditionsApart(issues)
  if (!first) return withoutStructure(sources, options, { problems, known: known ?? {} })
  return {
    ok: true,
    ...first,
    ...(others.length > 0 && { others }),
    ...(problems.length > 0 && { leftOut: problems }),
  }
}

/** Where no structure could be read the pages' text may still be good. */
async function withoutStructure(
  sources: readonly Source[],
  options: ImportOptions,
  { problems, known }: { problems: Problem[]; known: Partial<ScanHead> },
): Promise<ImportResult> {
  const [document] = sources.filter((source) => xmlKind(source) === 'mets')
  if (problems.length === 0 && document)
    problems.push({ file: document.name, reason: { code: 'no-text', found: 'alto' } })
  const isDateless = problems.some(({ reason }) => reason.code === 'no-date')
  if (isDateless || !sources.some((source) => xmlKind(source) === 'alto')) return { ok: false, problems }
  const result = await importAltoAlone(sources, options, known)
  return result.ok
    ? { ...result, leftOut: [...problems, ...(result.leftOut ?? [])] }
    : { ok: false, problems: [...problems, ...result.problems] }
}

type ReadDocument = { problems: Problem[]; head?: Partial<ScanHead> } | (ReadIssue & { problems: Problem[] })

async function importDocument(
  document: Source,
  sources: readonly Source[],
  options: ImportOptions,
): Promise<ReadDocument> {
  const file = document.name
  const read = readDocument(document)
  if ('problem' in read) return { problems: [read.problem] }
  const { mets, partly } = read
  // A year, a month or a reel only names other documents and holds no page of its own.
  if (mets.files.size === 0 || isOfReel(mets)) return { problems: partly ? [partly] : [] }
  const said = metsHead(mets, file, options)
  const { pages, pageOf, assets, leftOut } = await readMetsPages(mets, { document, sources }, options)
  if (partly) leftOut.unshift(partly)
  if (pages.every(({ blocks }) => blocks.length === 0))
    return { head: said, problems: [...leftOut, { file, reason: { code: 'no-text', found: 'alto' } }] }
  const isNamed = said.name !== undefined && said.date !== undefined
  const head = isNamed ? said : { ...printedHead(pages), ...said }
  const name = head.name ?? stemOf(document)
  if (head.date === undefined) return { problems: [{ file, reason: { code: 'no-date', paper: name } }] }
  const gathered = gatherStories(mets, areaResolver(mets, pages, pageOf))
  const language = mainLanguage(gathered.stories, pages, head.language)
  const imported = writeScanIssue(
    {
      head: { ...head, name, date: head.date, language },
      pages,
      areBlocksPrinted: true,
      stories: gathered.stories,
      furniture: gathered.furniture,
      leftOut,
      ...(assets.size > 0 && { assets }),
      ...(head.name === undefined && {
        doubts: [{ confidence: 0.3, reason: { code: 'name-from-file' } as const }],
      }),
    },
    options,
  )
  placeTitles(imported, gathered.titles, { pages, pageOf })
  const { issueEdition } = mets
  return {
    ...(await cutPictures(imported, options)),
    problems: leftOut,
    ...(issueEdition !== undefined && { issueEdition }),
  }
}

/** A METS file as far as it can be read. */
function readDocument({
  name: file,
  bytes,
}: Source): { mets: Mets; partly?: Problem } | { problem: Problem } {
  const whole = decodeXml(bytes)
  const decoded = 'reason' in whole ? (decodeDamagedXml(bytes, 'mets') ?? whole) : whole
  if ('reason' in decoded) return { problem: { file, reason: decoded.reason } }
  const tree = readXmlTree(decoded.text)
  if ('reason' in tree) return { problem: { file, ...tree } }
  const isHurt = tree.damage !== undefined || 'reason' in whole
  const place = tree.damage?.place
  return {
    mets: readMets(tree.root),
    ...(isHurt && {
      partly: { file, ...(place && { place }), reason: { code: 'xml-partly-read' } as const },
    }),
  }
}

function isOfReel({ physical }: Mets): boolean {
  return physical?.type === 'REEL'
}
