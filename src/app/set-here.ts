import type { Outline } from '#issue/outline.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { PublishedPage, SetPage } from '#issue/page-setting.ts'

/** The same page is set once, and stays the same. */
const known = new WeakMap<PublishedPage, Promise<SetPage>>()

/**
 * A page ready to be shown. One that comes without its setting, from a file of the reader's own or from
 * an older press, is set here; the code for that comes only then.
 */
export function setHere(page: PublishedPage, outline: () => Promise<Outline>): Promise<SetPage> {
  const set = known.get(page) ?? findSetting(page, outline)
  known.set(page, set)
  set.catch(() => known.delete(page))
  return set
}

async function findSetting(page: PublishedPage, outline: () => Promise<Outline>): Promise<SetPage> {
  const { setting } = page
  if (setting !== undefined) return { ...page, setting }
  const [{ settingOf }, of] = await Promise.all([import('#reader/page/setting-of.ts'), outline()])
  return { ...page, setting: settingOf(page, indexOutline(of)) }
}
