import type { ImportedIssue, ImportOptions, ImportResult, Source } from '../importer.ts'
import { optionProblem } from '../option-problem.ts'
import type { Problem } from '../problem.ts'
import { mainLanguage } from '../scan/main-language.ts'
import { cutPictures } from '../scan/cut-pictures.ts'
import { writeScanIssue } from '../scan/write-scan-issue.ts'
import { xmlKind } from '../xml/xml-kind.ts'
import { decodeXml } from '../xml/decode-xml.ts'
import { readXmlTree } from '../xml/xml-tree.ts'
import { importAltoAlone } from './alto-alone.ts'
import { gatherStories } from './gather-stories.ts'
import { placeTitles } from './linked-titles.ts'
import { metsHead } from './mets-head.ts'
import { readMetsPages } from './mets-pages.ts'
import { readMets } from './read-mets.ts'
import { areaResolver } from './resolve-area.ts'

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
  const issues: ImportedIssue[] = []
  const problems: Problem[] = []
  for (const document of documents) {
    const read = await importDocument(document, sources, options)
    if ('issue' in read) issues.push(read)
    for (const problem of read.problems) problems.push(problem)
  }
  const [first, ...others] = issues.toSorted((a, b) => (a.issue.date < b.issue.date ? -1 : 1))
  if (!first) return withoutStructure(sources, options, problems)
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
  problems: Problem[],
): Promise<ImportResult> {
  if (!sources.some((source) => xmlKind(source) === 'alto')) return { ok: false, problems }
  const result = await importAltoAlone(sources, options)
  return result.ok
    ? { ...result, leftOut: [...problems, ...(result.leftOut ?? [])] }
    : { ok: false, problems: [...problems, ...result.problems] }
}

type ReadDocument = { problems: Problem[] } | (ImportedIssue & { problems: Problem[] })

async function importDocument(
  document: Source,
  sources: readonly Source[],
  options: ImportOptions,
): Promise<ReadDocument> {
  const file = document.name
  const decoded = decodeXml(document.bytes)
  if ('reason' in decoded) return { problems: [{ file, reason: decoded.reason }] }
  const tree = readXmlTree(decoded.text)
  if ('reason' in tree) return { problems: [{ file, ...tree }] }
  const mets = readMets(tree.root)
  const head = metsHead(mets, file, options)
  const { name, date } = head
  if (name === undefined) return { problems: [{ file, reason: { code: 'no-masthead' } }] }
  if (date === undefined) return { problems: [{ file, reason: { code: 'no-date', paper: name } }] }
  const { pages, pageOf, assets, leftOut } = await readMetsPages(mets, { document, sources }, options)
  if (pages.every(({ blocks }) => blocks.length === 0))
    return { problems: [{ file, reason: { code: 'no-text', found: 'alto' } }, ...leftOut] }
  const gathered = gatherStories(mets, areaResolver(mets, pages, pageOf))
  const language = mainLanguage(gathered.stories, pages, head.language)
  const imported = writeScanIssue(
    {
      head: { ...head, name, date, language },
      pages,
      stories: gathered.stories,
      furniture: gathered.furniture,
      leftOut,
      ...(assets.size > 0 && { assets }),
    },
    options,
  )
  placeTitles(imported, gathered.titles, pageOf)
  return { ...(await cutPictures(imported, options)), problems: leftOut }
}
