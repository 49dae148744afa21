import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { engineHost, readEngineSetting } from '#search/archive/engine-setting.ts'
import { shownPath } from '#press/given-path.ts'
import { Problem, systemCode, systemReason } from '#press/problem.ts'

/** What a site was published with, kept in it as `site.json`: later runs must agree. */
const SettingsSchema = v.object({
  base: v.string(),
  origin: v.optional(v.string()),
  /** A search engine: `endpoint:https://…` or `opensearch:https://…`. */
  search: v.optional(v.string()),
})

/** The path (`/papers/`) and, where known, the host (`https://paper.example`) of a published site. */
export type SiteSettings = v.InferOutput<typeof SettingsSchema>

/** Where the settings stand in a site. */
export const SETTINGS_FILE = 'site.json'

/** The settings of a published site; undefined for a directory that holds none yet. */
export function readSettings(site: string): SiteSettings | undefined {
  const path = join(site, SETTINGS_FILE)
  try {
    return v.parse(SettingsSchema, JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined
    const reason = code === undefined ? 'is damaged; publish into an empty directory' : systemReason(error)
    throw new Problem(shownPath(path), reason, '', { cause: error })
  }
}

/** The host of a site's search engine, which its views must be allowed to ask. */
export function settingsHost(settings: SiteSettings | undefined): string | undefined {
  const engine = settings?.search === undefined ? undefined : readEngineSetting(settings.search)
  return engine && engineHost(engine)
}
