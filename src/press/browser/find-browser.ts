import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { Problem } from '#press/problem.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { warn } from '#press/terminal.ts'

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
]

/**
 * A Chromium that starts on this machine: the one named in PLAYWRIGHT_CHROMIUM, an installed one,
 * Playwright's own, else one installed now.
 *
 * @throws Problem where none can be had
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment['PLAYWRIGHT_CHROMIUM']
  if (named !== undefined && named !== '') {
    if (starts(named)) return named
    throw new Problem('PLAYWRIGHT_CHROMIUM', `${named} is no browser that starts here`)
  }
  const found = installed(environment) ?? ownOfPlaywright()
  if (found !== undefined) return found
  warn('No browser found; installing Chromium for the browser tests …')
  install(join(PROJECT_ROOT, 'node_modules/.bin/playwright'), ['install', 'chromium'])
  const own = ownOfPlaywright()
  if (own !== undefined) return own
  if (process.getuid?.() === 0) {
    install('apt-get', ['update'])
    install('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  }
  const packaged = installed(environment)
  if (packaged !== undefined) return packaged
  throw new Problem(
    'the browser tests',
    'need Chrome or Chromium; install one, or name it in PLAYWRIGHT_CHROMIUM=/path/to/chromium',
  )
}

function installed(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...ELSEWHERE].find((path) => existsSync(path) && starts(path))
}

function ownOfPlaywright(): string | undefined {
  const path = chromium.executablePath()
  return existsSync(path) && starts(path) ? path : undefined
}

/** A browser may stand there and lack the libraries it needs. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** Runs an installer, whose output goes to standard error; what came of it is seen afterwards. */
function install(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
