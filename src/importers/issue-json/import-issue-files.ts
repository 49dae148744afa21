import { lostItems } from '#issue/fault.ts'
import { parseIssueText } from '#issue/parse-issue-text.ts'
import type { Image, Issue } from '#issue/schema.ts'
import { decodeText } from '../decode-text.ts'
import type { Assets, ImportedIssue, ImportOptions, ImportResult, Source } from '../importer.ts'
import { optionProblem } from '../option-problem.ts'
import { sourceFinder } from '../package/find-source.ts'
import { safePath } from '../package/safe-path.ts'
import { pause } from '../pause.ts'
import type { Problem } from '../problem.ts'
import { isIssueSource, isNamedIssue } from './is-issue.ts'

/**
 * Issue files and the pictures they name. Each issue is read as it is; pictures are looked for by their path beside the
 * issue, and for files given one by one by their name. Other JSON of a site, which only begins alike, is passed over.
 */
export async function importIssueFiles(
  sources: readonly Source[],
  options: ImportOptions = {},
): Promise<ImportResult> {
  const wrong = optionProblem(options)
  if (wrong) return { ok: false, problems: [wrong] }
  const candidates = sources.filter(isIssueSource)
  const pictureOf = pictureFinder(sources)
  const issues: ImportedIssue[] = []
  const leftOut: Problem[] = []
  const refused: { problem: Problem; named: boolean }[] = []
  for (const [at, source] of candidates.entries()) {
    options.signal?.throwIfAborted()
    const read = readIssueFile(source, options)
    if ('problem' in read)
      refused.push({ problem: read.problem, named: isNamedIssue(source.name) || source.within === undefined })
    else {
      const { assets, absent } = collectPictures(read.issue, (src) => pictureOf(source, src))
      issues.push({ ...read, ...(assets.size > 0 && { assets }) })
      // One that came without any of its pictures is read without them; of one that lacks some a person should know.
      if (assets.size > 0)
        for (const src of absent)
          leftOut.push({ file: beside(source.name, src), reason: { code: 'file-absent' } })
    }
    options.progress?.({ done: at + 1, total: candidates.length })
    await pause()
  }
  const [first, ...others] = issues
  if (!first) return { ok: false, problems: refused.map(({ problem }) => problem) }
  leftOut.push(...refused.filter(({ named }) => named).map(({ problem }) => problem))
  return {
    ok: true,
    ...first,
    ...(others.length > 0 && { others }),
    ...(leftOut.length > 0 && { leftOut }),
  }
}

function readIssueFile(
  { name: file, bytes }: Source,
  { paper, date }: ImportOptions,
): { problem: Problem } | ImportedIssue {
  const decoded = decodeText(bytes)
  if (!decoded.ok) {
    const { reason, place } = decoded
    return { problem: { file, reason, ...(place && { place }) } }
  }
  const { text, encoding } = decoded
  const parsed = parseIssueText(text)
  if (!parsed.ok) return { problem: { file, reason: { code: 'issue-fault', fault: parsed.fault } } }
  const { issue } = parsed
  return {
    issue: {
      ...issue,
      ...(date !== undefined && { date }),
      publication: { ...issue.publication, ...(paper !== undefined && { id: paper }) },
    },
    report: {
      files: [
        {
          file,
          encoding,
          length: text.length,
          pages: issue.pages.map(({ label }) => label),
          ranges: text.length > 0 ? [{ start: 0, end: text.length, kept: { path: '' } }] : [],
        },
      ],
      doubts: [],
    },
    asWritten:
      lostItems(parsed.faults).size === 0
        ? issue
        : withOptions(JSON.parse(text.replace(/^\uFEFF/u, '')), { paper, date }),
  }
}

/** An issue as it came, under the id and the day that a person named. */
function withOptions(value: unknown, { paper, date }: ImportOptions): unknown {
  if (typeof value !== 'object' || value === null) return value
  const publication = 'publication' in value ? value.publication : undefined
  return {
    ...value,
    ...(date !== undefined && { date }),
    ...(paper !== undefined &&
      typeof publication === 'object' && { publication: { ...publication, id: paper } }),
  }
}

/** Finds a picture by what an issue calls it; nothing that leads out of the package. */
function pictureFinder(sources: readonly Source[]): (issue: Source, src: string) => Source | undefined {
  const byPath = new Map(sources.map((source) => [source.name, source]))
  const loose = sourceFinder(sources.filter(({ within }) => within === undefined))
  return ({ name, within }, src) => {
    const path = safePath(unescaped(src))
    if (path === undefined) return undefined
    return byPath.get(beside(name, path)) ?? (within === undefined ? loose(path) : undefined)
  }
}

function unescaped(src: string): string {
  try {
    return decodeURIComponent(src)
  } catch {
    return src
  }
}

/** > | paper/issue.json, pictures/1.webp: paper/pictures/1.webp */
function beside(issue: string, path: string): string {
  return `${issue.slice(0, issue.lastIndexOf('/') + 1)}${path}`
}

/** The pictures of an issue that were given with it, in all their sizes, and those that were not. */
function collectPictures(
  issue: Issue,
  find: (src: string) => Source | undefined,
): { assets: Assets; absent: string[] } {
  const assets = new Map<string, Uint8Array>()
  const absent: string[] = []
  const images = imagesOf(issue).filter(({ src }) => !/^https?:/iu.test(src))
  for (const { src, variants = [] } of images) {
    if (assets.has(src)) continue
    const source = find(src)
    if (source === undefined) absent.push(src)
    else assets.set(src, source.bytes)
    for (const smaller of variants) {
      const found = find(smaller.src)
      if (found) assets.set(smaller.src, found.bytes)
    }
  }
  return { assets, absent: [...new Set(absent)] }
}

function imagesOf({ publication, pages }: Issue): Image[] {
  const photos = pages.flatMap((page) => [page, ...page.articles]).flatMap((holder) => holder.photos ?? [])
  return [
    publication.nameplate ?? [],
    pages.flatMap(({ image }) => image ?? []),
    photos.flatMap(({ image }) => image ?? []),
  ].flat()
}
