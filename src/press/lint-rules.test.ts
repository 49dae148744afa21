import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'
import { walkFiles } from '#press/walk-files.ts'

/** A folder, and a line that may or may not stand in a file there. */
const REFUSED: [file: string, line: string][] = [
  ['src/issue/a.ts', "import { x } from '#app/b.ts'"],
  ['src/issue/a.ts', "import { x } from '#app/b/c.ts'"],
  ['src/issue/a.ts', "import { x } from '#paths.ts'"],
  ['src/issue/a.ts', "import type { x } from '#library/library.ts'"],
  ['src/issue/a.ts', "export * from '#reader/b.ts'"],
  ['src/issue/a.ts', "export const x = () => import('#importers/b.ts')"],
  ['src/issue/a.ts', "import { x } from '../app/b.ts'"],
  ['src/issue/deep/a.ts', "import { x } from '../../app/b.ts'"],
  ['src/issue/a.ts', "import { x } from 'react'"],
  ['src/importers/a.ts', "import { x } from 'react-dom/server'"],
  ['src/library/a.ts', "import { x } from 'react-router'"],
  ['src/library/a.ts', "import { x } from '#paths.ts'"],
  ['src/worker/a.ts', "import { x } from '#library/library.ts'"],
  ['src/app/offline/a.ts', "import { x } from '#press/b.ts'"],
  ['src/reader/page/layout/a.ts', "import { x } from 'react'"],
  ['src/reader/page/layout/a.ts', "import { x } from '#reader/page/b.ts'"],
  ['src/reader/a.ts', "import { x } from '#library/b.ts'"],
  ['src/reader/a.ts', "import { x } from '#newsstand/b.ts'"],
  ['src/newsstand/a.ts', "import { x } from '#reader/b.ts'"],
  ['src/search/match.ts', "import { x } from 'react'"],
  ['src/ui/a.ts', "import { x } from '#issue/b.ts'"],
  ['src/messages/a.ts', "import { x } from '#issue/b.ts'"],
  ['src/paths.ts', "import { x } from '#issue/b.ts'"],
  ['src/main.tsx', "import { x } from '#library/b.ts'"],
  ['src/app/a.ts', "import { x } from '#importers/plain-text/b.ts'"],
  ['src/app/a.ts', "import { x } from '#app/importing/b.ts'"],
  ['src/app/opening/a.tsx', "import { x } from '#app/importing/b.ts'"],
  ['src/app/importing/a.ts', "import { x } from '#press/b.ts'"],
  ['src/app/a.ts', "import { x } from '#press/b.ts'"],
  ['src/app/a.ts', "import { x } from 'node:fs'"],
  ['src/issue/a.ts', "import { x } from 'fs'"],
  ['src/brand-new/a.ts', "import { x } from '#issue/b.ts'"],
  ['src/issue/a.ts', 'export const x: any = 1'],
  ['src/issue/a.ts', "export const x = JSON.parse('1') as string"],
  ['src/app/a.tsx', "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />"],
  ['src/app/a.ts', "document.body.innerHTML = ''"],
  ['src/app/a.ts', "document.body.insertAdjacentHTML('beforeend', '')"],
]

const ACCEPTED: [file: string, line: string][] = [
  ['src/issue/a.ts', "import { x } from '#issue/deep/b.ts'"],
  ['src/issue/deep/a.ts', "import { x } from '../b.ts'"],
  ['src/issue/a.ts', "import { x } from 'valibot'"],
  ['src/importers/a.ts', "import { x } from '#issue/b.ts'"],
  ['src/library/a.ts', "import { x } from '#issue/b.ts'"],
  ['src/worker/a.ts', "import { x } from '#library/cache-names.ts'"],
  ['src/reader/page/layout/a.ts', "import { x } from '#issue/b.ts'"],
  ['src/reader/a.ts', "import '#styles/b.css'"],
  ['src/reader/a.ts', "import { x } from '#paths.ts'"],
  ['src/reader/a.ts', "import { x } from '#ui/b.ts'"],
  ['src/newsstand/a.ts', "import { x } from '#messages/b.ts'"],
  ['src/search/results.tsx', "import { x } from 'react'"],
  ['src/app/a.ts', "import { x } from '#search/b.ts'"],
  ['src/app/importing/a.ts', "import { x } from '#importers/plain-text/b.ts'"],
  ['src/press/a.ts', "import { x } from '#importers/b.ts'"],
  ['src/press/a.ts', "import { x } from 'node:fs'"],
  ['src/issue/a.test.ts', "import { x } from 'node:fs'"],
  ['src/issue/a.test.ts', "export const x = JSON.parse('1') as string"],
  ['src/issue/a.ts', 'export const x = [1] as const'],
]

/** Two modules that need each other, also if only for a type. */
const CIRCLES: Record<string, string> = {
  'src/issue/round.ts': "import { b } from './about.ts'\nexport const a = () => b\n",
  'src/issue/about.ts': "import { a } from './round.ts'\nexport const b = () => a\n",
  'src/issue/shape.ts': "import type { Form } from './form.ts'\nexport type Shape = Form[]\n",
  'src/issue/form.ts': "import type { Shape } from './shape.ts'\nexport type Form = { of: Shape }\n",
}

const CASES = [...REFUSED, ...ACCEPTED]
let refused: Set<number>
let complaints: string[]

beforeAll(() => {
  // Each case in a file of its own, all in one run; the number keeps the folder and the ending.
  const files = Object.fromEntries(CASES.map(([file, line], i) => [placeOf(file, i), withUse(line)]))
  const folder = tempFolder({ ...files, ...CIRCLES })
  copyFileSync(join(PROJECT_ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const { stdout } = spawnSync(join(PROJECT_ROOT, 'node_modules/.bin/oxlint'), ['--format', 'unix'], {
    cwd: folder,
    encoding: 'utf8',
  })
  complaints = stdout.split('\n')
  refused = new Set(CASES.flatMap(([file], i) => (stdout.includes(`${placeOf(file, i)}:`) ? [i] : [])))
})

/** Files that have a row by their name keep it; there is one case for each of them. */
function placeOf(file: string, i: number): string {
  return dirname(file) === 'src' || file.includes('/open-') ? file : file.replace(/([^/]+)$/u, `case${i}-$1`)
}

function withUse(line: string): string {
  return /^import (?:type )?\{ x \}/u.test(line)
    ? `${line}\nexport ${line.startsWith('import type') ? 'type y = x' : 'const y = x'}\n`
    : `${line}\n`
}

test.each(REFUSED.map(([file, line], i) => [file, line, i] as const))(
  '%s may not hold: %s',
  (_file, _line, i) => {
    expect(refused.has(i)).toBe(true)
  },
)

test.each(ACCEPTED.map(([file, line], i) => [file, line, REFUSED.length + i] as const))(
  '%s may hold: %s',
  (_file, _line, i) => {
    expect(refused.has(i)).toBe(false)
  },
)

test.each(Object.keys(CIRCLES))('%s may not need what needs it', (file) => {
  expect(complaints).toContainEqual(expect.stringMatching(new RegExp(`^${file}:.*no-cycle`, 'u')))
})

const SOURCES = walkFiles(join(PROJECT_ROOT, 'src')).filter((file) => /\.tsx?$/u.test(file))

function specifiers(file: string, form: RegExp): string[] {
  const text = readFileSync(join(PROJECT_ROOT, 'src', file), 'utf8')
  return [...text.matchAll(form)].map((match) => match[1] ?? '')
}

test('No relative import leaves its room', () => {
  const leaving = SOURCES.flatMap((file) =>
    specifiers(file, /^(?:import|export|\})[^'\n]*from '(\.\.?\/[^']+)'/gmu)
      .filter((to) => join(dirname(file), to).split('/')[0] !== file.split('/')[0])
      .map((to) => `${file}: ${to}`),
  )
  expect(leaving).toEqual([])
})

test('What reads files of one’s own, and the importers with it, comes only by import()', () => {
  const outside = SOURCES.filter((file) => !file.startsWith('app/importing/') && !/\.test\.tsx?$/u.test(file))
  const fixed = outside.filter(
    (file) => specifiers(file, /^(?:import|export|\})[^'\n]*from '(#app\/importing\/[^']+)'/gmu).length > 0,
  )
  expect(fixed).toEqual([])
})
