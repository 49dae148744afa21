import { files } from '#library/site-files.ts'
import type { Edition } from '#press/publishing/issue-edition.ts'
import type { SiteAddresses } from '#press/publishing/site-address.ts'

/** An issue as IIIF sees it: where its things have their names, and the language of its text. */
export type IiifIssue = { edition: Edition; addresses: SiteAddresses; language: string }

/** A text as IIIF writes it: by its language. */
export function text(language: string, value: string): Record<string, string[]> {
  return { [language]: [value] }
}

/** The manifest's own name; everything in it has a name below it. */
export function manifestId({ edition, addresses }: IiifIssue): string {
  return addresses.of(`/${files.manifest(edition.paper, edition.address)}`)
}

/** Where the text of a whole story has its name. */
export function collectionId(issue: IiifIssue, story: string): string {
  return `${manifestId(issue)}/text/${story}`
}
