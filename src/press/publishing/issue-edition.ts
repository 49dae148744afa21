import { dirname } from 'node:path'
import { lostItems } from '#issue/fault.ts'
import { indexOutline } from '#issue/outline-view.ts'
import type { SetPage } from '#issue/page-setting.ts'
import { withReferences } from '#issue/resolve-reference.ts'
import { holdWhole, shelve, type WholeIssue } from '#library/whole-issue.ts'
import type { ShelfIssue } from '#library/library.ts'
import { issueAddress } from '#paths.ts'
import { givenPath } from '#press/given-path.ts'
import type { IssueFile } from '#press/read-issue.ts'
import { settingOf } from '#reader/page/setting-of.ts'
import { sketchSetPage } from '#reader/page/sketch-set-page.ts'
import { findPictures, type PictureFile, withoutPictures } from '#press/publishing/pictures.ts'

/** An issue ready to be published: linked, with its address and its pictures. */
export type Edition = {
  file: string
  paper: string
  /** Its part of the address: `2025-05-09`. */
  address: string
  whole: WholeIssue
  /** Its pages by label, set. */
  pages: ReadonlyMap<string, SetPage>
  onShelf: ShelfIssue
  pictures: PictureFile[]
  /** Pictures that are not published, with the reason. */
  missing: ReadonlyMap<string, string>
  /** Pictures on other hosts, which are not shown. */
  elsewhere: readonly string[]
}

/** Makes an issue file ready to be published. */
export function prepareEdition(read: IssueFile): Edition {
  const pictures = findPictures(read.issue, dirname(givenPath(read.file)))
  const issue = withoutPictures(read.issue, new Set(pictures.missing.keys()))
  const address = issueAddress(issue)
  const leftOut = new Map([...lostItems(read.faults)].map(([label, faults]) => [label, faults.length]))
  const whole = holdWhole(issue, leftOut, sketchSetPage)
  const index = indexOutline(whole.outline)
  return {
    file: read.file,
    paper: issue.publication.id,
    address,
    whole,
    pages: new Map(
      withReferences(issue).map((page) => [page.label, { ...page, setting: settingOf(page, index) }]),
    ),
    onShelf: shelve(issue, address),
    pictures: pictures.files,
    missing: pictures.missing,
    elsewhere: pictures.elsewhere,
  }
}
