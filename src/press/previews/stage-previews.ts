import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { files } from '#library/site-files.ts'
import { drawCard } from '#press/previews/card.ts'
import { cardName, developCard } from '#press/previews/develop-card.ts'
import { cachedCard } from '#press/previews/card-cache.ts'
import { editionCards } from '#press/previews/edition-cards.ts'
import type { Preview } from '#press/publishing/head-data.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteAddresses } from '#press/publishing/site-address.ts'

/** The previews of an issue: their files by place, which document shows which, and characters no typeface has. */
export type Previews = {
  files: Map<string, Uint8Array>
  byAddress: Map<string, Preview>
  missing: ReadonlySet<string>
}

/** How many are developed at once: as many threads as the picture library has of its own. */
const AT_ONCE = 4

/**
 * Draws the previews of an issue. One that stands in the site already is taken from there: its name says
 * what it shows.
 *
 * @param site absolute path of the published site
 */
export async function makePreviews(
  site: string,
  edition: Edition,
  addresses: SiteAddresses,
): Promise<Previews> {
  const { paper, address } = edition
  const previews: Previews = { files: new Map(), byAddress: new Map(), missing: new Set() }
  const missing = new Set<string>()
  let waiting: Promise<void>[] = []
  for (const [at, { card, alt, addresses: shownBy }] of editionCards(edition).entries()) {
    const drawing = await drawCard(card)
    for (const sign of drawing.missing) missing.add(sign)
    // The issue's own has a name that others can know: the archive shows it for the newest.
    const name = cardName(drawing)
    const place = at === 0 ? files.issuePreview(paper, address) : files.preview(paper, address, name)
    for (const each of shownBy) previews.byAddress.set(each, { src: addresses.of(`/${place}`), alt })
    if (previews.files.has(place)) continue
    previews.files.set(place, new Uint8Array())
    waiting.push(
      developed(site, place, name, () => developCard(drawing)).then((png) => {
        previews.files.set(place, png)
      }),
    )
    if (waiting.length < AT_ONCE) continue
    await Promise.all(waiting)
    waiting = []
  }
  await Promise.all(waiting)
  return { ...previews, missing }
}

/** The preview of an issue's first page, by which the whole issue is known. */
export async function frontPreview(edition: Edition): Promise<Uint8Array> {
  const [front] = editionCards(edition)
  if (front === undefined) throw new Error(`${edition.file} has no page`)
  const drawing = await drawCard(front.card)
  return cachedCard(cardName(drawing), () => developCard(drawing))
}

async function developed(
  site: string,
  place: string,
  name: string,
  develop: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const path = join(site, decodeURIComponent(place))
  if (place.includes(name) && existsSync(path)) return new Uint8Array(readFileSync(path))
  return cachedCard(name, develop)
}
