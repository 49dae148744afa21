import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { say } from '#press/terminal.ts'

/** The browser tests come last, and have the machine to themselves; what they read is published before. */
const withBrowser = process.argv.includes('--e2e')

/**
 * What stands between a change and its place here, as scripts of package.json. The lists run side by side, the steps
 * of each one after the other: the unit tests take as long as all else. All of them run, whatever fails, so that one
 * run names every fault.
 */
const LISTS = [
  ['unit'],
  ['format -- --check', 'types', 'lint', 'unused', 'build', 'size', ...(withBrowser ? ['e2e:site'] : [])],
]

const site = mkdtempSync(join(tmpdir(), 'jumpline-e2e-'))
try {
  const failed = (await Promise.all(LISTS.map(runList))).flat()
  if (failed.length > 0) say(`Failed: ${failed.join(', ')}`)
  const isGood = failed.length === 0 && (!withBrowser || (await runE2e()))
  process.exitCode = isGood ? 0 : 1
} finally {
  rmSync(site, { recursive: true, force: true })
}

/** The steps of a list that failed. */
async function runList(steps: readonly string[]): Promise<string[]> {
  const failed: string[] = []
  // oxlint-disable-next-line no-await-in-loop
  for (const step of steps) if (!(await run(step))) failed.push(step)
  return failed
}

/** Runs a step and shows what it said in one piece, so that nothing of another stands between its lines. */
async function run(step: string): Promise<boolean> {
  const began = performance.now()
  const child = spawn(`npm run --silent ${step}`, {
    cwd: PROJECT_ROOT,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, JUMPLINE_SITE: site, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
  })
  const said: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => said.push(part))
  child.stderr.on('data', (part: Buffer) => said.push(part))
  const [status] = await once(child, 'close')
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  const how = status === 0 ? 'passed' : 'FAILED'
  say(`\n── ${step} ${how} in ${seconds} s\n${Buffer.concat(said).toString().trim()}`)
  return status === 0
}

async function runE2e(): Promise<boolean> {
  const env = { ...process.env, JUMPLINE_SITE: site }
  const child = spawn('npm run --silent e2e', { cwd: PROJECT_ROOT, shell: true, stdio: 'inherit', env })
  const [status] = await once(child, 'close')
  return status === 0
}
