/** What each command is called with, and does. */
export const USAGE = {
  import: `jumpline import FILE… -o issue.json [--paper ID | --like issue.json] [--date 2025-05-09]
  Makes an issue of page texts, one file a page, or of a package: a folder or a zip archive.
  Writes issue.report.json beside it, and pictures that came with it to issue.files/.
  --paper and --date stand in for what the nameplate does not tell; --like takes it from an earlier issue of
  the paper: its id, colour, nameplate, publisher, website.`,
  check: `jumpline check issue.json…
  Reads an issue as the schema asks, then as an editor would.
  Errors (exit 1) are what a reader would stumble on: items left out, jumps that lead nowhere or to
  several places, a wrong weekday, empty pieces, a text printed twice, missing picture files.
  Warnings (exit 0) may be right: fewer pages than announced and jumps to those left out, jumps that
  are only probable, the lunar date, repeated paragraphs, photos without caption, credit or alt text.`,
  publish: `jumpline publish issue.json… --site DIR [--no-previews]
  Adds or replaces these issues in a published site; other issues stay as they are.
  --no-previews leaves out the pictures that links are shown with, which take most of the time: for a back file.
  BASE=/papers/ is the path the site will be hosted under, ORIGIN=https://paper.example its host.
  SEARCH=endpoint:ADDRESS or opensearch:ADDRESS names an engine that answers for the archive.`,
  unpublish: `jumpline unpublish PAPER/ISSUE… --site DIR
  Takes issues off a published site, all that are named or none: lanchuan/2025-05-09, or the address that
  "publish" printed. Their files go, and what the newsstand, calendar, feeds, sitemaps and search say of them;
  the site is as if they had never been published. BASE, ORIGIN and SEARCH are those it was published with.
  The issue's own file is not touched: "publish" brings it back. docs/hosting.md tells what readers see.`,
  documents: `jumpline documents DIR [--bulk INDEX]
  Writes every piece of a published site to standard output, a line of JSON each, for a search engine.
  --bulk adds the lines with which OpenSearch and Elasticsearch load them. docs/search.md tells the rest.`,
  export: `jumpline export issue.json [--epub FILE] [--iiif FILE]
  Writes an issue as an EPUB book, its continuations as links both ways, and as a IIIF manifest, its
  stories as ranges over pages. IIIF names things by whole addresses: ORIGIN and BASE say whose.`,
  serve: `jumpline serve DIR [--port N]
  Serves a published site as a static host would, on port 4173 (or PORT) of this machine; HOST widens.`,
} as const

export type CommandName = keyof typeof USAGE

/** What `jumpline --help` says. */
export const HELP = `jumpline: newspapers as files, pages and stories

${Object.values(USAGE).join('\n\n')}

Exit status: 0 done, 1 the input has errors, 2 wrong usage.`

/** The line that shows how a command is called. */
export function usageLine(command: CommandName): string {
  return `usage: ${USAGE[command].split('\n', 1).join('')}`
}

export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(USAGE, word)
}
