import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { walkFiles } from '../src/press/walk-files.ts'

/** Papers that no test of a changed site reads. */
const OTHER_PAPERS = /^(?:bayin|hesheng|liangke|tern-harbor-courier|tingchao|yexiao)$/u

/**
 * A copy of the published site with the daily in it, which a test may change as it likes.
 *
 * @param others papers that are left out
 */
export function copyOfSite(site: string, others = OTHER_PAPERS): string {
  const copy = mkdtempSync(join(tmpdir(), 'jumpline-deploy-'))
  // Without what is there compressed, which would be of the text as it was.
  const filter = (path: string) => !others.test(relative(site, path)) && !/\.(?:br|gz)$/u.test(path)
  cpSync(site, copy, { recursive: true, filter })
  return copy
}

/**
 * What a release does to a host that keeps nothing of the one before: every script and style has another name,
 * and the documents, the scripts and the worker name them so.
 */
export function deploy(site: string, release: string): void {
  const assets = join(site, 'assets')
  const renamed = new Map(
    readdirSync(assets)
      .filter((name) => /\.(?:js|css)$/u.test(name))
      .map((name) => [name, name.replace(/(\.\w+)$/u, `-${release}$1`)]),
  )
  for (const file of walkFiles(site)) {
    const path = join(site, file)
    if (/(?:\.html|\.js|\.css)$/u.test(file)) {
      const text = readFileSync(path, 'utf8')
      const changed = text.replaceAll(/[\w.-]+\.(?:js|css)/gu, (name) => renamed.get(name) ?? name)
      if (changed !== text) writeFileSync(path, changed)
    }
  }
  const worker = join(site, 'service-worker.js')
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/(version:\W)(\w{16})/u, `$1${release}$2`))
  for (const [name, next] of renamed) renameSync(join(assets, name), join(assets, next))
}
