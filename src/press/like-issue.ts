import { readFileSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import type { Assets, ImportedIssue } from '#importers/importer.ts'
import type { Publication } from '#issue/schema.ts'
import { isRemote } from '#press/checks/pictures.ts'
import { givenPath } from '#press/given-path.ts'
import { Problem } from '#press/problem.ts'
import { findPicture } from '#press/publishing/pictures.ts'
import { readIssue } from '#press/read-issue.ts'

/** What an issue tells of its paper, with the files of its nameplate. */
export type Example = { file: string; publication: Publication; pictures: Assets }

/**
 * Reads what an earlier issue tells of its paper.
 *
 * @param file as named on the command line
 * @throws Problem where it is no issue, or a file of its nameplate is not there
 */
export function readExample(file: string): Example {
  const { publication } = readIssue(file).issue
  const { nameplate } = publication
  if (nameplate === undefined) return { file, publication, pictures: new Map() }
  const folder = dirname(givenPath(file))
  const pictures = new Map<string, Uint8Array>()
  // By number: named after its file, it would stand one folder deeper in every issue that is made like the one before.
  const placed = <T extends { src: string }>(one: T): T => {
    if (isRemote(one.src)) return one
    const found = findPicture(folder, one.src)
    if (typeof found === 'string') throw new Problem(file, `the picture ${one.src} ${found}`)
    const src = `nameplate/${pictures.size + 1}${extname(found.from).toLowerCase()}`
    pictures.set(src, readFileSync(found.from))
    return { ...one, src }
  }
  const { variants } = nameplate
  const moved = { ...placed(nameplate), ...(variants && { variants: variants.map(placed) }) }
  return { file, publication: { ...publication, nameplate: moved }, pictures }
}

/**
 * Issues whose paper is told by an earlier one, as far as they do not tell it themselves: its id, colour, nameplate,
 * publisher, website. Issues of other papers stay as they are.
 *
 * @throws Problem where none is of that paper
 */
export function alikeIn(issues: readonly ImportedIssue[], example: Example): ImportedIssue[] {
  const isAlike = ({ issue }: ImportedIssue) =>
    nameKey(issue.publication.name) === nameKey(example.publication.name)
  if (!issues.some(isAlike)) {
    const names = [...new Set(issues.map(({ issue }) => `"${issue.publication.name}"`))].join(', ')
    throw new Problem(example.file, `is an issue of "${example.publication.name}", not of ${names}`)
  }
  return issues.map((one) => (isAlike(one) ? alike(one, example) : one))
}

function alike(imported: ImportedIssue, { publication, pictures }: Example): ImportedIssue {
  const { issue, assets = new Map() } = imported
  const own = issue.publication
  return {
    ...imported,
    issue: { ...issue, publication: { ...publication, ...own, id: publication.id } },
    ...(own.nameplate === undefined && { assets: new Map([...pictures, ...assets]) }),
  }
}

function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}
