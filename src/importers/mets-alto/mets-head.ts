import type { ImportOptions } from '../importer.ts'
import type { ScanHead } from '../scan/scan-issue.ts'
import { isIssueLevel } from './div-roles.ts'
import { allDivs, type Mets, type Mods } from './mets.ts'
import { dayIn } from '../scan/day-and-language.ts'
import { nameInLabel } from '../scan/name-in-label.ts'

/**
 * What METS tells of the issue: the descriptions of its topmost divisions first, then any with a date, then its label.
 *
 * @param name the file's, where a day may stand too
 */
export function metsHead(mets: Mets, name: string, options: ImportOptions): Partial<ScanHead> {
  const mods = descriptionsOf(mets)
  const first = <K extends keyof Mods>(key: K): Mods[K] | undefined =>
    mods.map((one) => one[key]).find((value) => value !== undefined)
  const named = first('title') ?? nameInLabel(mets.label)
  const date = options.date ?? first('date') ?? dayIn(mets.label) ?? dayIn(name)
  const number = first('number')
  const publisher = first('publisher')
  const issn = first('issn')
  // A description with several languages does not say which is the main one.
  const language = mods
    .map(({ languages }) => (languages.length === 1 ? languages[0] : undefined))
    .find(Boolean)
  return {
    ...(named !== undefined && { name: named }),
    ...(date !== undefined && { date }),
    ...(number !== undefined && { number }),
    ...(publisher !== undefined && { publisher }),
    ...(issn !== undefined && { issn }),
    ...(language !== undefined && { language }),
  }
}

/** Descriptions of the issue: a division's of its own kind before those of the title it is part of. */
function descriptionsOf(mets: Mets): Mods[] {
  const top: Mods[] = []
  for (const root of [mets.physical, mets.logical])
    for (const div of allDivs(root)) {
      if (!isIssueLevel(div.type)) continue
      for (const id of div.descriptions) {
        const mods = mets.mods.get(id)
        if (mods && !top.includes(mods)) top.push(mods)
      }
    }
  const dated = [...mets.mods.values()].filter(({ date }) => date !== undefined)
  const all =
    top.length > 0 ? [...top, ...dated] : dated.length > 0 ? dated : [...mets.mods.values()].slice(0, 1)
  return all.toSorted((a, b) => Number(b.date !== undefined) - Number(a.date !== undefined))
}
