import type { Importer, ImportOptions, ImportResult, Source } from '../importer.ts'
import { pause } from '../pause.ts'
import type { Problem, ProblemReason } from '../problem.ts'

/** Page texts behind the interface that every kind of source shares. */
export const plainTextImporter: Importer = {
  id: 'plain-text',
  accepts: (sources) => sources.length > 0 && sources.every(isNamedText),
  read: async (sources, options) => {
    // Files named one by one are all meant; a package may hold pictures and notes beside its texts.
    const texts = sources.filter((source) => source.within === undefined || isNamedText(source))
    const [first] = sources
    if (texts.length === 0 && first)
      return { ok: false, problems: [{ file: first.within ?? '', reason: { code: 'nothing-known' } }] }
    return readPages(texts, options)
  },
}

/** Whether a file's name says that it is a text. */
export function isNamedText({ name }: Source): boolean {
  return /\.(?:txt|text|md)$/iu.test(name.slice(-8))
}

/** What is wrong with one file alone, and says nothing of the others. */
const OF_ONE_FILE: ReadonlySet<ProblemReason['code']> = new Set([
  'empty-file',
  'blank-file',
  'binary-file',
  'undecodable',
  'not-a-page',
])

/** Reads pages; of a package the good ones, where some of its texts are damaged or no pages. */
async function readPages(texts: readonly Source[], options?: ImportOptions): Promise<ImportResult> {
  const refusal = await followed(texts, options)
  const leftOut: Problem[] = []
  let good = texts
  let result = refusal
  // Each round leaves files out, or is the last.
  while (!result.ok) {
    const bad = new Set(result.problems.map(({ file }) => file))
    const rest = good.filter(({ name, within }) => within === undefined || !bad.has(name))
    const ofFiles = result.problems.every(({ reason }) => OF_ONE_FILE.has(reason.code))
    if (!ofFiles || rest.length === 0 || rest.length + bad.size > good.length) return refusal
    leftOut.push(...result.problems)
    good = rest
    result = await followed(good, options)
  }
  return leftOut.length === 0 ? result : { ...result, leftOut: [...leftOut, ...(result.leftOut ?? [])] }
}

/** Imports step by step, so that a long import is followed and can be stopped. */
async function followed(texts: readonly Source[], options: ImportOptions = {}): Promise<ImportResult> {
  const { importInSteps } = await import('./import-plain-text.ts')
  const steps = importInSteps(texts, options)
  let next = steps.next()
  for (; next.done !== true; next = steps.next()) {
    options.progress?.(next.value)
    await pause()
    options.signal?.throwIfAborted()
  }
  return next.value
}
