/** The names of a site's caches; several sites may stand on one host, each under a base of its own. */
export function cacheNames(base: string) {
  const site = `jumpline ${base}`
  return {
    /** What the names of all releases of the application begin with. */
    shells: `${site} shell `,
    shell: (version: string) => `${site} shell ${version}`,
    /** The newsstand and the archives, as last seen. */
    lists: `${site} lists`,
    /** What the names of all kept issues begin with. */
    issues: `${site} issue `,
    issue: (paper: string, issue: string) => `${site} issue ${paper}/${issue}`,
    /** Where in its cache an issue's own entry stands; no file of a site has this name. */
    entry: `${base}kept-entry`,
  }
}

/** The issue that a file of the site belongs to: `/papers/nmgrb/2025-05-09/1/page.json`. */
export function issueOf(base: string, pathname: string): { paper: string; issue: string } | undefined {
  const [paper, issue, ...file] = pathname.slice(base.length).split('/')
  if (paper === undefined || issue === undefined || file.length === 0) return undefined
  if (!/^\d{4}-\d{2}-\d{2}/u.test(issue)) return undefined
  return { paper: decodeURIComponent(paper), issue: decodeURIComponent(issue) }
}
