import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { shownPath } from '#press/given-path.ts'
import { Problem } from '#press/problem.ts'
import { picturePlaces } from '#press/publishing/pictures.ts'
import { issueKey } from '#press/publishing/press-library.ts'
import { readStanding } from '#press/publishing/standing-issue.ts'
import { walkFiles } from '#press/walk-files.ts'

/** The files in an issue's folder, by their paths in the site: those that `publish` wrote, and others. */
export type IssueFiles = { own: string[]; others: string[] }

/** What `publish` writes into the folder of an issue besides its pictures, of this release and earlier ones. */
const WRITTEN =
  /^(?:(?:issue|outline|manifest|feed)\.json|sitemap\.xml|issue\.epub|preview\.png|previews\/[^/]+\.png|(?:.+\/)?index\.html|[^/]+\/page\.json)$/u

/**
 * The files in the folder of an issue; none where it has no folder.
 *
 * @throws Problem where the issue that stands there cannot be read: nothing else tells its pictures
 */
export function issueFiles(site: string, paper: string, address: string): IssueFiles {
  const folder = join(site, issueKey(paper, address))
  if (!existsSync(folder)) return { own: [], others: [] }
  const pictures = picturePlaces(readWithdrawn(site, paper, address, folder))
  const found: IssueFiles = { own: [], others: [] }
  for (const path of walkFiles(folder)) {
    const place = path.replaceAll('\\', '/')
    const whole = place.replace(/\.(?:br|gz)$/u, '')
    const isOwn = WRITTEN.test(whole) || pictures.has(whole)
    found[isOwn ? 'own' : 'others'].push(`${issueKey(paper, address)}/${place}`)
  }
  return found
}

function readWithdrawn(site: string, paper: string, address: string, folder: string) {
  try {
    return readStanding(site, paper, address)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const reason = `holds no issue.json that can be read; publish the issue again, or delete this folder, then unpublish it`
    throw new Problem(shownPath(folder), reason, '', { cause: error })
  }
}
