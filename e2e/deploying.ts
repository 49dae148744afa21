import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { walkFiles } from '../src/press/walk-files.ts'

/** A copy of the published site, which a test may change as it likes. */
export function copyOfSite(site: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'jumpline-deploy-'))
  cpSync(site, copy, { recursive: true })
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
    // A copy would be of the text as it was.
    if (/\.(?:br|gz)$/u.test(file)) rmSync(path)
    else if (/(?:\.html|\.js|\.css)$/u.test(file)) {
      const text = readFileSync(path, 'utf8')
      const changed = text.replaceAll(/[\w.-]+\.(?:js|css)/gu, (name) => renamed.get(name) ?? name)
      if (changed !== text) writeFileSync(path, changed)
    }
  }
  const worker = join(site, 'service-worker.js')
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/(version:\W)(\w{16})/u, `$1${release}$2`))
  for (const [name, next] of renamed) renameSync(join(assets, name), join(assets, next))
}
