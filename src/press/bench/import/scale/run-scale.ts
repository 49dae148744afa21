import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Taken } from '#press/bench/import/scale/measure-once.ts'
import { SHAPES } from '#press/bench/import/scale/shapes.ts'

const MEGABYTES = [1, 2, 5, 10]
const PAGES = [50, 100, 250, 500]

/** Prints what imports of growing sizes take, each in a process of its own. */
export function runScale(): void {
  console.log(
    '| source | size | seconds | per unit | peak, MB | result, MB | told | longest step, s |\n' +
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
  )
  for (const { name } of SHAPES) for (const size of MEGABYTES) printRow(name, size, 'MB')
  for (const name of ['METS', 'METS, zip']) for (const size of PAGES) printRow(name, size, 'pages')
}

function printRow(name: string, size: number, unit: string): void {
  const { seconds, peak, result, told, longest, ok } = take(name, size)
  const cells = [
    name,
    `${size} ${unit}`,
    ok ? seconds.toFixed(1) : 'refused',
    (seconds / size).toFixed(3),
    peak.toFixed(0),
    result.toFixed(1),
    told,
    longest.toFixed(2),
  ]
  console.log(`| ${cells.join(' | ')} |`)
}

function take(name: string, size: number): Taken {
  const script = join(import.meta.dirname, 'measure-once.ts')
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', script, name, String(size)],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${name} of ${size}: ${stderr.slice(-400)}`)
  const taken: Taken = JSON.parse(stdout)
  return taken
}
