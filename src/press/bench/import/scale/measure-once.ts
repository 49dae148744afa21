import { zipSync } from 'fflate'
import { importSources } from '#importers/import-sources.ts'
import type { ImportResult, Source } from '#importers/importer.ts'
import { metsPackage } from '#press/bench/import/scale/mets-package.ts'
import { SHAPES } from '#press/bench/import/scale/shapes.ts'

/** What one import took: seconds of the processor, MB over what the process had before, and how it told of itself. */
export type Taken = {
  seconds: number
  peak: number
  result: number
  told: number
  longest: number
  ok: boolean
}

// A process of its own for each import: only so is the most memory it ever had its own.
const [kind = '', size = '1'] = process.argv.slice(2)
const sources = sourcesOf(kind, Number(size))
globalThis.gc?.()
const before = process.memoryUsage().rss
const start = process.cpuUsage()
let told = 0
let last = process.cpuUsage().user
let longest = 0
const note = () => {
  const now = process.cpuUsage().user
  longest = Math.max(longest, now - last)
  last = now
}
const result = await importSources(sources, {
  progress: () => {
    told += 1
    note()
  },
})
note()
const { user } = process.cpuUsage(start)
const taken: Taken = {
  seconds: user / 1e6,
  peak: (process.resourceUsage().maxRSS * 1024 - before) / 1e6,
  result: sizeOf(result),
  told,
  longest: longest / 1e6,
  ok: result.ok,
}
console.log(JSON.stringify(taken))

function sourcesOf(name: string, amount: number): Source[] {
  if (name === 'METS') return metsPackage(amount)
  if (name === 'METS, zip') {
    const files = metsPackage(amount).map(({ name: file, bytes }) => [file, bytes] as const)
    return [{ name: 'big.zip', bytes: zipSync(Object.fromEntries(files), { level: 1 }) }]
  }
  const shape = SHAPES.find((each) => each.name === name)
  const text = shape?.text(amount * 1e6) ?? ''
  return [{ name: 'page.txt', bytes: shape?.encode?.(text) ?? new TextEncoder().encode(text) }]
}

/** MB of issues and reports as JSON. */
function sizeOf(imported: ImportResult): number {
  if (!imported.ok) return 0
  const all = [imported, ...(imported.others ?? [])]
  const letters = all.map(({ issue, report }) => JSON.stringify(issue).length + JSON.stringify(report).length)
  return letters.reduce((sum, one) => sum + one, 0) / 1e6
}
