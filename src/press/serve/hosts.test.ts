import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { safetyHeaders } from '#press/policy.ts'
import { PROJECT_ROOT } from '#press/project-root.ts'
import { publishSample } from '#press/testing/publish-sample.ts'
import { piece, sampleIssue } from '#press/testing/sample-issue.ts'
import { tempFolder } from '#press/testing/temp-folder.ts'

const recipe = (name: string) => readFileSync(join(PROJECT_ROOT, 'docs/hosting', name), 'utf8')
const isThere = (program: string) => spawnSync(program, ['--help'], { stdio: 'ignore' }).error === undefined
/** Where Debian and Ubuntu keep what Apache httpd is made of. */
const APACHE_MODULES = '/usr/lib/apache2/modules'
const running: (() => void)[] = []

/** Of the application, under a BASE too; and a picture of an issue, which may come anew under its name. */
const DEEP_ASSETS = ['assets/pdfjs-1.0/cmaps/a.bin', 'papers/assets/pdfjs-1.0/cmaps/a.bin']
const PICTURE = 'river/2026-05-15/assets/flood.png'

afterEach(() => {
  for (const stop of running.splice(0)) stop()
})

test('The recipes for hosts carry the policy of every view', () => {
  for (const name of ['nginx.conf', 'Caddyfile', 'apache.conf'])
    expect(recipe(name)).toContain(`Content-Security-Policy "${safetyHeaders()['Content-Security-Policy']}"`)
})

test.skipIf(!isThere('nginx'))('nginx serves a published site by its recipe', async () => {
  const [port, site, folder] = [await freePort(), await published(), tempFolder()]
  const server = recipe('nginx.conf')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/paper;', `root ${site};`)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;')
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  const temporary = paths.map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')
  const config = `daemon off; pid ${folder}/pid; error_log ${folder}/log; events {}
    ${process.getuid?.() === 0 ? 'user root;' : ''} http { access_log off; ${temporary}\n${server}}`
  run('nginx', ['-c', join(tempFolder({ 'nginx.conf': config }), 'nginx.conf'), '-e', join(folder, 'log')])
  await keepsTheContract(port)
})

test.skipIf(!isThere('caddy'))('Caddy serves a published site by its recipe', async () => {
  const [port, site] = [await freePort(), await published()]
  const server = recipe('Caddyfile')
    .replace(/^paper\.example \{/mu, `http://127.0.0.1:${port} {`)
    .replace('root * /srv/paper', `root * ${site}`)
  const folder = tempFolder({ Caddyfile: `{\n  admin off\n}\n${server}` })
  run('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')])
  await keepsTheContract(port)
})

test.skipIf(!isThere('apache2') || !existsSync(APACHE_MODULES))(
  'Apache httpd serves a published site by its recipe',
  async () => {
    const [port, site, folder] = [await freePort(), await published(), tempFolder()]
    // It gives root up, and has to read what root has made.
    chmodSync(site, 0o755)
    const server = recipe('apache.conf').replace('*:80', `127.0.0.1:${port}`).replaceAll('/srv/paper', site)
    const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'rewrite', 'headers']
      .map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`)
      .join('\n')
    const config = `ServerRoot ${folder}\nPidFile ${folder}/pid\nErrorLog ${folder}/log\nUser www-data\nGroup www-data
      Listen 127.0.0.1:${port}\n${modules}\nTypesConfig /etc/mime.types\n${server}`
    run('apache2', ['-D', 'FOREGROUND', '-f', join(tempFolder({ 'apache.conf': config }), 'apache.conf')])
    await keepsTheContract(port)
  },
)

/** What `jumpline serve` does, and every host should. */
async function keepsTheContract(port: number): Promise<void> {
  const ask = (address: string) =>
    fetch(`http://127.0.0.1:${port}${address}`, {
      redirect: 'manual',
      headers: { 'Accept-Encoding': 'gzip' },
    })
  const page = await firstAnswer(() => ask('/river/2026-05-15/1/'))
  expect(page.status).toBe(200)
  expect(page.headers.get('content-encoding')).toBe('gzip')
  expect(page.headers.get('content-type')).toMatch(/^text\/html; ?charset=utf-8$/iu)
  expect(await page.text()).toContain('flood 的正文')

  const bare = await ask('/river/2026-05-15/1')
  expect([301, 308]).toContain(bare.status)
  const to = new URL(bare.headers.get('location') ?? '', `http://127.0.0.1:${port}`)
  expect(to.href).toBe(`http://127.0.0.1:${port}/river/2026-05-15/1/`)

  const search = await ask('/river/2026-05-15/search?q=%E6%B2%B3')
  expect(search.headers.get('location')).toMatch(/\/river\/2026-05-15\/search\/\?q=%E6%B2%B3$/u)

  const [asset, missing, gone, shortened] = [
    await ask('/assets/app-1a2b.js'),
    await ask('/no/'),
    await ask('/assets/no.js'),
    await ask('/river/2026-05-15/story/'),
  ]
  expect(asset.headers.get('cache-control')).toContain('immutable')
  expect([missing.status, gone.status, shortened.status]).toEqual([404, 404, 404])
  const deep = await Promise.all(DEEP_ASSETS.map((place) => ask(`/${place}`)))
  for (const answer of deep) expect(answer.headers.get('cache-control')).toContain('immutable')
  const picture = await ask(`/${PICTURE}`)
  expect(picture.status).toBe(200)
  for (const answer of [page, missing, gone, picture, await ask('/local/mine/1/')]) {
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    for (const [name, value] of Object.entries(safetyHeaders())) expect(answer.headers.get(name)).toBe(value)
  }
  expect((await ask('/local/mine/1/')).status).toBe(200)
  expect((await ask('/.nojekyll')).status).toBe(404)
  const manifest = await ask('/river/2026-05-15/manifest.json')
  expect(manifest.headers.get('access-control-allow-origin')).toBe('*')
}

async function published(): Promise<string> {
  const site = tempFolder()
  await publishSample(site, [sampleIssue({ 1: [piece('flood')] })])
  for (const place of [...DEEP_ASSETS, PICTURE]) {
    mkdirSync(join(site, dirname(place)), { recursive: true })
    writeFileSync(join(site, place), place)
  }
  return site
}

function run(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: 'ignore' })
  running.push(() => child.kill())
}

async function firstAnswer(ask: () => Promise<Response>): Promise<Response> {
  for (let turn = 0; turn < 50; turn += 1) {
    const answer = await ask().catch(() => undefined)
    if (answer !== undefined) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('No answer')
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
