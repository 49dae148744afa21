import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { pieceDocuments } from '#press/search-index/piece-documents.ts'
import { dayOf, inventedIssue, SmallArchive } from '#press/search-index/testing/small-archive.ts'
import { askEndpoint } from '#search/archive/ask-endpoint.ts'
import type { ArchiveQuery } from '#search/archive/search-source.ts'

/** Where Debian and others put the server's programs, which are seldom on the path. */
const PROGRAMS = ['/usr/lib/postgresql', '/usr/local/pgsql', '/opt/homebrew/opt/postgresql']
  .flatMap((root) =>
    existsSync(root) ? [root, ...readdirSync(root).map((version) => join(root, version))] : [],
  )
  .map((folder) => join(folder, 'bin'))
  .find((folder) => existsSync(join(folder, 'initdb')))

/** The server refuses to run as the system's administrator: then as its own user, where there is one. */
const ACCOUNT = process.getuid?.() === 0 ? idOf('postgres') : undefined
const isAvailable = PROGRAMS !== undefined && (process.getuid?.() !== 0 || ACCOUNT !== undefined)

describe.skipIf(!isAvailable)(
  'the reference endpoint over PostgreSQL finds what reading everything finds',
  () => {
    // Made when the server is: where there is none, nothing is.
    const folder = join(tmpdir(), `jumpline-pg-${randomUUID()}`)
    const archive = new SmallArchive(join(folder, 'site'))
    let serving: ChildProcess | undefined
    let ask: ReturnType<typeof askEndpoint> | undefined

    beforeAll(async () => {
      const data = join(folder, 'data')
      mkdirSync(data, { recursive: true })
      if (ACCOUNT !== undefined) for (const path of [folder, data]) chownSync(path, ACCOUNT, ACCOUNT)
      const database = await freePort()
      run('initdb', '-D', data, '-A', 'trust', '-U', 'reader', '-E', 'UTF8', '--no-sync', '--locale=C')
      run(
        'pg_ctl',
        '-D',
        data,
        '-w',
        '-l',
        join(folder, 'log'),
        '-o',
        `-p ${database} -k ${folder} -h 127.0.0.1 -F`,
        'start',
      )
      const environment = {
        ...process.env,
        PGHOST: '127.0.0.1',
        PGPORT: String(database),
        PGUSER: 'reader',
        PGDATABASE: 'postgres',
        PORT: String(await freePort()),
      }
      archive.publish(...Array.from({ length: 40 }, (_, n) => inventedIssue('lan', n)))
      const lines = [...archive.issues].flatMap(([key, whole]) =>
        pieceDocuments('lan', key.slice(4), whole).map((piece) => JSON.stringify(piece)),
      )
      const script = ['docs/search/postgres.mjs']
      const tsx = join(PROJECT_ROOT, 'node_modules/.bin/tsx')
      const loaded = execFileSync(tsx, [...script, 'load'], {
        cwd: PROJECT_ROOT,
        env: environment,
        stdio: ['pipe', 'pipe', 'inherit'],
        input: `${lines.join('\n')}\n`,
      })
      expect(String(loaded)).toBe(`${lines.length} pieces\n`)
      serving = spawn(tsx, [...script, 'serve'], { cwd: PROJECT_ROOT, env: environment, stdio: 'ignore' })
      const address = `http://127.0.0.1:${environment.PORT}/find`
      await answering(address)
      ask = askEndpoint(address, fetch)
    }, 90_000)

    afterAll(() => {
      serving?.kill()
      run('pg_ctl', '-D', join(folder, 'data'), '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    })

    const findAll = async (text: string, more: Partial<ArchiveQuery> = {}): Promise<string[]> => {
      const found: string[] = []
      for (let page = 0; ; page += 1) {
        const query: ArchiveQuery = { text, order: 'newest', page, ...more }
        const answer = await ask?.(query, AbortSignal.timeout(20_000))
        found.push(...(answer?.hits ?? []).map((hit) => `${hit.paper}/${hit.issue}/${hit.piece}`))
        if (answer?.hasMore !== true) return found
      }
    }

    test.each(['山河', '风雨春', '老人', 'arbo', 'fe', '新 harbor', "o'%_", '山&|!:*'])(
      '%s',
      async (text) => {
        const inOwnWords = archive.readThrough(text)
        expect((await findAll(text)).toSorted()).toEqual(inOwnWords.toSorted())
      },
    )

    test('days and the oldest first', async () => {
      const from = dayOf(10)
      const to = dayOf(20)
      const within = archive.readThrough('山河', (key) => key.slice(-10) >= from && key.slice(-10) <= to)
      const found = await findAll('山河', { from, to, order: 'oldest', paper: 'lan' })
      expect(found.toSorted()).toEqual(within.toSorted())
      const dates = found.map((key) => key.split('/')[1])
      expect(dates).toEqual(dates.toSorted())
      expect(await findAll('山河', { paper: 'tern' })).toEqual([])
    })
  },
)

function run(program: string, ...args: string[]): void {
  execFileSync(join(PROGRAMS ?? '', program), args, {
    stdio: 'ignore',
    uid: ACCOUNT,
    gid: ACCOUNT,
    cwd: tmpdir(),
  })
}

function idOf(account: string): number | undefined {
  try {
    return Number(execFileSync('id', ['-u', account], { stdio: ['ignore', 'pipe', 'ignore'] }))
  } catch {
    return undefined
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function answering(address: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const isThere = await fetch(address).then(
      (response) => response.ok,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${address} does not answer`)
}
